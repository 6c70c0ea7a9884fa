package org.opsrail.onboarding.domain;

/** What came of asking for a change. */
public sealed interface Change {

    Change MADE = new Made();

    record Made() implements Change {}

    /** Nothing was changed. {@code key} names the sentence that says why and what to do instead. */
    record Refused(String key) implements Change {}

    static Change refused(String why) {
        return new Refused("onboarding.refused." + why);
    }
}
