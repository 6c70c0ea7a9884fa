package org.opsrail.onboarding.forms;

import java.util.Map;

/** One choice of a list in a form, as Camunda's forms read it. */
final class Option {

    private Option() {}

    static Map<String, String> of(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
