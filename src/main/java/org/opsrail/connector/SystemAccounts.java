package org.opsrail.connector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.directory.Directory.ConnectedSystem;

/** The accounts of a system as the system itself tells them, each by its own id there, whoever it belongs to. */
public interface SystemAccounts {

    /** Whether that system can tell of all its accounts. */
    boolean lists(ConnectedSystem system);

    /**
     * All accounts, the inactive ones too.
     *
     * @throws ConnectorUnavailable when the system could not be reached or failed, at whichever page of its list
     */
    List<ListedAccount> list(ConnectedSystem system);

    /**
     * Takes a level from that account; without a level left it is deactivated. Repeating changes nothing.
     *
     * @throws ConnectorUnavailable see above
     */
    Result revoke(ConnectedSystem system, String accountId, String level);

    /**
     * The account as the system shows it now; empty when there is none.
     *
     * @throws ConnectorUnavailable see above
     */
    Optional<Account> read(ConnectedSystem system, String accountId);

    /**
     * @param id how the system calls the account
     * @param name what its holder signs in with
     * @param personKey employee number or work mail of whom it says to belong to, empty when it does not say
     * @param levels entitlements, and groups as {@code group:…}
     */
    record ListedAccount(String id, String name, String personKey, boolean active, Set<String> levels) {}
}
