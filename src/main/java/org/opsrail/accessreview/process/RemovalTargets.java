package org.opsrail.accessreview.process;

import java.util.Optional;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.connector.AccessConnector;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.SystemAccounts;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/** The account that a removal is about: by its own id where the system tells it, else by its holder. */
@Component
class RemovalTargets {

    private final SystemAccounts accounts;
    private final AccessConnector connector;
    private final Directory directory;

    RemovalTargets(SystemAccounts accounts, AccessConnector connector, Directory directory) {
        this.accounts = accounts;
        this.connector = connector;
        this.directory = directory;
    }

    /** Whether it can be done without a hand. */
    boolean reaches(Removal removal) {
        Optional<ConnectedSystem> system = directory.system(removal.system());
        boolean removable = system.isPresent()
                && (accounts.lists(system.get())
                        || (connector.supports(system.get()) && holder(removal).isPresent()));
        return removable && (removal.newLevel() == null || holder(removal).isPresent());
    }

    /** The new level is given first: nobody is left without any in between. */
    Result remove(Removal removal) {
        ConnectedSystem system = directory.system(removal.system()).orElseThrow();
        if (removal.newLevel() != null) {
            Result given = connector.provision(system, holder(removal).orElseThrow(), removal.newLevel());
            if (given instanceof Result.Refused) {
                return given;
            }
        }
        return accounts.lists(system)
                ? accounts.revoke(system, removal.account(), removal.level())
                : connector.revoke(system, holder(removal).orElseThrow(), removal.level());
    }

    /** What the system shows; empty without an account. */
    Optional<Account> read(Removal removal) {
        ConnectedSystem system = directory.system(removal.system()).orElseThrow();
        return accounts.lists(system)
                ? accounts.read(system, removal.account())
                : connector.read(system, holder(removal).orElseThrow());
    }

    private Optional<Person> holder(Removal removal) {
        return Optional.ofNullable(removal.employeeNumber()).flatMap(directory::person);
    }
}
