package org.opsrail.task;

import java.util.Map;

/** Answers that can't be kept: a sentence per field key, written for the person who entered them. */
public final class FormRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> reasons;

    public FormRejected(Map<String, String> reasons) {
        super(String.join(" ", reasons.values()));
        this.reasons = Map.copyOf(reasons);
    }

    public Map<String, String> reasons() {
        return reasons;
    }
}
