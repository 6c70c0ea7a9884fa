package org.opsrail.identity.domain;

import org.opsrail.audit.AuditAction;

/** What the trail keeps of accounts and sign-ins. */
public enum IdentityAction implements AuditAction {
    SIGN_IN("identity.sign-in"),
    REFUSE_SIGN_IN("identity.refuse-sign-in"),
    LOCK_OUT("identity.lock-out"),
    CREATE_ACCOUNT("identity.create-account"),
    CHANGE_RIGHTS("identity.change-rights"),
    SET_PASSWORD("identity.set-password"),
    INVITE("identity.invite"),
    CALL_ENGINE("identity.call-engine");

    private final String key;

    IdentityAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
