package org.opsrail.identifier;

import org.opsrail.tabular.Reason;

/** What can be said of an identifier without asking anybody. That it is valid doesn't say that it was ever issued. */
public sealed interface Verdict {

    /** @param normalised without separators, in the form that registers exchange */
    record Valid(String normalised) implements Verdict {}

    /** @param reason which rule fails, in words for people */
    record Invalid(Reason reason) implements Verdict {}

    /**
     * No rule is published, or none is known here: it was not checked.
     *
     * @param normalised as typed, without needless space
     */
    record Unknown(String normalised) implements Verdict {}
}
