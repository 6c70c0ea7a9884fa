package org.opsrail.duediligence.domain;

import java.util.Locale;
import java.util.Objects;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.CaseReference;

/** What the trail keeps of a customer's check. */
enum DueDiligenceAction implements AuditAction {
    SET_DEAL_ASIDE,
    START,
    CORRECT_FILE,
    SCREEN,
    JUDGE_MATCH,
    RATE_RISK,
    DECIDE,
    CLOSE,
    RELATIONSHIP;

    @Override
    public String key() {
        return "duediligence." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditEntry entry() {
        return AuditEntry.of(this);
    }

    AuditEntry entry(Customer customer) {
        return entry().with("customer", customer.reference())
                .in(new CaseReference(
                        Objects.requireNonNull(customer.processInstanceKey()), "customer-due-diligence", null));
    }
}
