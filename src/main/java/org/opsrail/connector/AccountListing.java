package org.opsrail.connector;

import java.util.List;
import java.util.Optional;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.SystemAccounts.ListedAccount;

/** One way of asking a system for all of its accounts; the same promises as {@link SystemAccounts}. */
public interface AccountListing {

    /** As in the directory's {@code connector}: {@code scim}. */
    String kind();

    List<ListedAccount> list(Target target);

    Result revoke(Target target, String accountId, String level);

    Optional<Account> read(Target target, String accountId);
}
