package org.opsrail.offboarding.process;

import java.util.Optional;
import java.util.stream.Stream;
import org.opsrail.connector.AccessConnector;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.SystemAccounts;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.stereotype.Component;

/**
 * The accounts that a revocation is about: the one that a reading has shown, by its own id there, and, for an access that
 * the directory knew, whichever belongs to the leaver now.
 */
@Component
class LeaverAccounts {

    private final AccessConnector connector;
    private final SystemAccounts accounts;

    LeaverAccounts(AccessConnector connector, SystemAccounts accounts) {
        this.connector = connector;
        this.accounts = accounts;
    }

    boolean reaches(ConnectedSystem system, Revocation revocation) {
        return revocation.recorded()
                ? connector.supports(system)
                : shown(system, revocation).isPresent();
    }

    Result revoke(ConnectedSystem system, Person leaver, Revocation revocation) {
        Optional<Result> shown =
                shown(system, revocation).map(account -> accounts.revoke(system, account, revocation.level()));
        if (!revocation.recorded()
                || shown.filter(Result.Refused.class::isInstance).isPresent()) {
            return shown.orElseThrow();
        }
        return connector.revoke(system, leaver, revocation.level());
    }

    /** Whether the system shows the access now. */
    boolean holds(ConnectedSystem system, Person leaver, Revocation revocation) {
        Stream<Account> shown = shown(system, revocation).flatMap(account -> accounts.read(system, account)).stream();
        Stream<Account> own = revocation.recorded() ? connector.read(system, leaver).stream() : Stream.empty();
        return Stream.concat(shown, own).anyMatch(account -> account.holds(revocation.level()));
    }

    private Optional<String> shown(ConnectedSystem system, Revocation revocation) {
        return Optional.ofNullable(revocation.accountId()).filter(account -> accounts.lists(system));
    }
}
