package org.opsrail.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.springframework.stereotype.Component;

/** Asks each system that can list its accounts in the way that it is configured with. */
@Component
class ListedSystems implements SystemAccounts {

    private final Map<String, AccountListing> listings;
    private final Targets targets;

    ListedSystems(List<AccountListing> listings, Targets targets) {
        this.listings = listings.stream().collect(Collectors.toMap(AccountListing::kind, Function.identity()));
        this.targets = targets;
    }

    @Override
    public boolean lists(ConnectedSystem system) {
        return system.connector() != null && listings.containsKey(system.connector());
    }

    @Override
    public List<ListedAccount> list(ConnectedSystem system) {
        return listing(system).list(targets.of(system));
    }

    @Override
    public Result revoke(ConnectedSystem system, String accountId, String level) {
        return listing(system).revoke(targets.of(system), accountId, level);
    }

    @Override
    public Optional<Account> read(ConnectedSystem system, String accountId) {
        return listing(system).read(targets.of(system), accountId);
    }

    private AccountListing listing(ConnectedSystem system) {
        return Optional.ofNullable(system.connector())
                .map(listings::get)
                .orElseThrow(() -> new IllegalArgumentException(system.id() + " can't list its accounts"));
    }
}
