package org.opsrail.compliance.web;

import java.util.Locale;
import org.opsrail.audit.AuditAction;

/** What the trail keeps of those who read it. */
enum ComplianceAction implements AuditAction {
    EXPORT_TRAIL,
    HAND_OUT_EVIDENCE;

    @Override
    public String key() {
        return "compliance." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
