package org.opsrail.identity.security;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.IdentityAction;
import org.opsrail.identity.security.RefusalTally.Alike;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the trail keeps of attempts to sign in: refusals one by one only as long as they are few. A name that nobody has
 * is not kept: it may be a password in the wrong field.
 */
@Component
class SignInTrail {

    private final AuditTrail trail;
    private final Accounts accounts;
    private final RefusalTally refusals = new RefusalTally();

    SignInTrail(AuditTrail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    void succeeded(AccountDetails account, String address) {
        trail.record(entry(IdentityAction.SIGN_IN, account, address).by(account.actorId()));
    }

    /** @param locked whether that was the last attempt for now */
    void refused(String username, String address, boolean locked) {
        @Nullable AccountDetails account = accounts.byUsername(username).orElse(null);
        refused(IdentityAction.REFUSE_SIGN_IN, account, address);
        if (locked) {
            refused(IdentityAction.LOCK_OUT, account, address);
        }
    }

    private void refused(IdentityAction what, @Nullable AccountDetails account, String address) {
        String actor = account == null ? null : account.actorId();
        if (refusals.isFirst(new Alike(what, actor, network(address)))) {
            trail.record(entry(what, account, address));
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tellOthers() {
        refusals.drain()
                .forEach((alike, attempts) -> trail.record(AuditEntry.of(alike.what())
                        .about(alike.actor())
                        .with("known", alike.actor() != null)
                        .with("network", alike.network())
                        .with("furtherAttempts", attempts)));
    }

    private static AuditEntry entry(IdentityAction action, @Nullable AccountDetails account, String address) {
        AuditEntry entry = AuditEntry.of(action).with("known", account != null);
        return account == null
                ? entry.with("network", network(address))
                : entry.about(account.actorId()).withPersonal("address", address);
    }

    /** Without what tells one connection from its neighbours: the last octet, or all but the first three groups. */
    static String network(String address) {
        boolean six = address.contains(":");
        String[] parts = address.split(six ? ":" : "\\.", -1);
        if (six) {
            return String.join(":", java.util.Arrays.copyOf(parts, Math.min(3, parts.length))) + "::";
        }
        return parts.length == 4 ? parts[0] + "." + parts[1] + "." + parts[2] + ".0" : "unknown";
    }
}
