package org.opsrail.questionnaire;

import org.opsrail.questionnaire.Read.Problem;
import org.opsrail.questionnaire.Read.Refused;

/** Carries the reason out of the readers; never leaves this package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refused reason;

    Refusal(Problem problem, Object... arguments) {
        this(Refused.because(problem, arguments));
    }

    Refusal(Refused reason) {
        super(reason.problem().name(), null, false, false);
        this.reason = reason;
    }

    Refused reason() {
        return reason;
    }
}
