package org.opsrail.guest.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;

/** What the trail keeps of links for people without an account: never their secret. */
enum GuestAction implements AuditAction {
    ISSUE_LINK,
    /** Its answers were taken; it works no more. */
    USE_LINK,
    REVOKE_LINK,
    EXPIRE_LINK,
    /** Somebody came with a link that works no more, or with what it does not take. */
    REFUSE_LINK;

    @Override
    public String key() {
        return "guest." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
