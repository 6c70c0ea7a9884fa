package org.opsrail.onboarding.intake.domain;

import org.opsrail.audit.AuditAction;

/** What the trail keeps of taking hires in. */
enum IntakeAction implements AuditAction {
    TAKE_HIRES_IN("onboarding.take-hires-in"),
    START_CASE("onboarding.start-case");

    private final String key;

    IntakeAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
