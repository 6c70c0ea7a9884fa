package org.opsrail.privacy.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;

/** What the trail keeps of a person's rights. */
enum PrivacyAction implements AuditAction {
    COPY_PERSON,
    ERASE_PERSON,
    REFUSE_ERASURE;

    @Override
    public String key() {
        return "privacy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
