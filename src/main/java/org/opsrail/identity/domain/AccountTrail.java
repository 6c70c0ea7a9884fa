package org.opsrail.identity.domain;

import java.util.Collection;
import java.util.List;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What the trail keeps of changes to accounts. */
@Component
class AccountTrail {

    private final AuditTrail trail;

    AccountTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void created(AccountDetails account) {
        trail.record(withRights(AuditEntry.of(IdentityAction.CREATE_ACCOUNT).about(account.actorId()), account)
                .withPersonal("username", account.username()));
    }

    void permitted(AccountDetails before, AccountDetails now) {
        trail.record(withRights(AuditEntry.of(IdentityAction.CHANGE_RIGHTS).about(now.actorId()), now)
                .with("formerRoles", sorted(before.roles()))
                .with("formerGroups", sorted(before.groups()))
                .with("wasEnabled", before.enabled()));
    }

    void passwordSet(AccountDetails account) {
        trail.record(AuditEntry.of(IdentityAction.SET_PASSWORD).about(account.actorId()));
    }

    void invited(AccountDetails account) {
        trail.record(AuditEntry.of(IdentityAction.INVITE).about(account.actorId()));
    }

    private static AuditEntry withRights(AuditEntry entry, AccountDetails account) {
        return entry.with("account", account.id().toString())
                .with("roles", sorted(account.roles()))
                .with("groups", sorted(account.groups()))
                .with("enabled", account.enabled());
    }

    private static List<String> sorted(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().toList();
    }
}
