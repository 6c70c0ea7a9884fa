package org.opsrail.connector.scim;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.AccountListing;
import org.opsrail.connector.SystemAccounts.ListedAccount;
import org.opsrail.connector.Target;
import org.springframework.stereotype.Component;

/** All accounts of a SCIM 2.0 server with their entitlements and groups, page by page (RFC 7644, 3.4.2.4). */
@Component
class ScimAccounts implements AccountListing {

    private static final int NOT_FOUND = 404;

    private final ScimServices services;

    ScimAccounts(ScimServices services) {
        this.services = services;
    }

    @Override
    public String kind() {
        return "scim";
    }

    @Override
    public List<ListedAccount> list(Target target) {
        return ScimAnswers.value(target, () -> {
            ScimService scim = services.of(target);
            Map<String, Set<String>> groups = levelsByMember(ScimGroups.all(scim));
            Map<String, ListedAccount> accounts = new HashMap<>();
            ScimPages.of(scim, "Users").stream()
                    .map(ScimUser::new)
                    .forEach(user -> accounts.put(user.id(), listed(user, groups)));
            return List.copyOf(accounts.values());
        });
    }

    @Override
    public Result revoke(Target target, String accountId, String level) {
        return ScimAnswers.result(target, () -> {
            ScimService scim = services.of(target);
            Optional<ScimUser> user = find(scim, accountId);
            if (user.isPresent()) {
                List<ScimGroups.Group> groups = ScimGroups.all(scim);
                ScimGroups.leave(scim, groups, accountId, level);
                boolean last = listed(user.get(), levelsByMember(groups)).levels().stream()
                        .allMatch(level::equals);
                ScimEntitlements.remove(scim, user.get(), level, last);
            }
            return new Result.Done(accountId);
        });
    }

    @Override
    public Optional<Account> read(Target target, String accountId) {
        return ScimAnswers.value(target, () -> {
            ScimService scim = services.of(target);
            Optional<ScimUser> user = find(scim, accountId);
            if (user.isEmpty()) {
                return Optional.empty();
            }
            ListedAccount listed = listed(user.get(), levelsByMember(ScimGroups.all(scim)));
            return Optional.of(new Account(listed.id(), listed.active(), listed.levels()));
        });
    }

    private static Optional<ScimUser> find(ScimService scim, String accountId) throws ScimException {
        try {
            return Optional.of(new ScimUser(scim.retrieve("Users", accountId, GenericScimResource.class)));
        } catch (ScimException e) {
            if (ScimAnswers.status(e) == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ListedAccount listed(ScimUser user, Map<String, Set<String>> groups) {
        Set<String> levels = new LinkedHashSet<>(user.levels());
        levels.addAll(groups.getOrDefault(user.id(), Set.of()));
        String personKey = user.isLinked() ? user.externalId() : user.mail();
        return new ListedAccount(user.id(), user.userName(), personKey, user.active(), levels);
    }

    private static Map<String, Set<String>> levelsByMember(List<ScimGroups.Group> groups) {
        Map<String, Set<String>> levels = new HashMap<>();
        for (ScimGroups.Group group : groups) {
            for (String member : group.members()) {
                levels.computeIfAbsent(member, any -> new LinkedHashSet<>()).add(group.level());
            }
        }
        return levels;
    }
}
