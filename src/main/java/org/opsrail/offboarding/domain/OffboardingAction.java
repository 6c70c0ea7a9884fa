package org.opsrail.offboarding.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.CaseReference;

/** What the trail keeps of an offboarding. */
enum OffboardingAction implements AuditAction {
    START,
    MOVE,
    CALL_OFF,
    REVOKE_GRANT,
    VERIFY_REVOCATION,
    HAND_TO_OWNER,
    HAND_OVER,
    CLOSE;

    @Override
    public String key() {
        return "offboarding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditEntry entry(long processInstanceKey, String employeeNumber) {
        return AuditEntry.of(this)
                .about(employeeNumber)
                .in(new CaseReference(processInstanceKey, "employee-offboarding", null));
    }
}
