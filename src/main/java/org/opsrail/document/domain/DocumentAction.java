package org.opsrail.document.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;

/** What the trail keeps of documents: what they are and their hash, never their names or contents. */
enum DocumentAction implements AuditAction {
    STORE,
    REFUSE,
    /** It belongs to a case from now on. */
    FILE,
    /** Its pictures were looked at. */
    SEE,
    READ,
    /** Somebody was lent it on a link. */
    LEND,
    HOLD,
    RELEASE,
    /** Its time was over. */
    EXPIRE,
    /** Somebody, or the erasure of a person, had it erased. */
    DELETE;

    @Override
    public String key() {
        return "document." + name().toLowerCase(Locale.ROOT);
    }
}
