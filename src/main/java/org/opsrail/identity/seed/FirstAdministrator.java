package org.opsrail.identity.seed;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates the one account that production begins with, and lets nobody in by a password that everybody knows. */
@Component
@Profile("production")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String USERNAME = "admin";
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of("demo", "admin", "password", "changeme", "opsrail");

    private final Accounts accounts;
    private final IdentitySettings settings;

    FirstAdministrator(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseSamplePasswords();
        if (accounts.none()) {
            create(settings.adminPassword());
        }
    }

    private void create(@Nullable String password) {
        if (password == null || password.isBlank()) {
            throw new UnsafePassword("There is no account yet, and no password for the first one.");
        }
        if (KNOWN_TO_EVERYBODY.stream().anyMatch(password.toLowerCase(Locale.ROOT)::startsWith)) {
            throw new UnsafePassword("The password for the first account is one that everybody knows.");
        }
        Change created = accounts.create(
                new NewAccount(USERNAME, null, "Administrator", Set.of(Role.ADMIN, Role.OPS), Set.of("ops")));
        if (created instanceof Change.Done done
                && accounts.setPassword(done.account().id(), password) instanceof Change.Refused) {
            throw new UnsafePassword("The password for the first account is too short: %d characters or more."
                    .formatted(settings.minimumPasswordLength()));
        }
    }

    private void refuseSamplePasswords() {
        accounts.all().stream()
                .filter(AccountDetails::enabled)
                .map(AccountDetails::username)
                .filter(username -> accounts.verify(username, username).isPresent())
                .findFirst()
                .ifPresent(username -> {
                    throw new UnsafePassword(
                            "The account '%s' has its own name as password: this database was made by the local profile."
                                    .formatted(username));
                });
    }
}
