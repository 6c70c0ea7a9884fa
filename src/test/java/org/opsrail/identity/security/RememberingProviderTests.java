package org.opsrail.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountChanged;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@OpsrailTest
class RememberingProviderTests {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordProvider passwords;

    @Autowired
    private RememberingProvider wired;

    @Autowired
    private IdentitySettings settings;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final String username = "u" + UUID.randomUUID();
    private AccountDetails account;
    private RememberingProvider provider;

    @BeforeEach
    void anAccount() {
        Change created = accounts.create(new NewAccount(username, null, null, Set.of(Role.OPS), Set.of()));
        account = ((Change.Done) created).account();
        accounts.setPassword(account.id(), PASSWORD);
        provider = new RememberingProvider(passwords, settings, now::get);
    }

    @Test
    void shouldRememberForAMinuteWhatWasVerified() {
        signIn(provider, PASSWORD);
        takeAwayUnnoticed();

        now.updateAndGet(before -> before.plusSeconds(59));
        assertThat(signIn(provider, PASSWORD).isAuthenticated()).isTrue();

        now.updateAndGet(before -> before.plusSeconds(2));
        assertThatThrownBy(() -> signIn(provider, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shouldNotTakeAnotherPasswordForTheRememberedOne() {
        signIn(provider, PASSWORD);

        assertThatThrownBy(() -> signIn(provider, PASSWORD + "x")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shouldForgetAtOnceWhenAnAccountChanges() {
        signIn(provider, PASSWORD);
        takeAwayUnnoticed();

        provider.forget(new AccountChanged(account.id()));

        assertThatThrownBy(() -> signIn(provider, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shouldHearOfEachChange() {
        signIn(wired, PASSWORD);
        accounts.setPassword(account.id(), "another good one");

        assertThatThrownBy(() -> signIn(wired, PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(signIn(wired, "another good one").isAuthenticated()).isTrue();

        accounts.permit(account.id(), Set.of(Role.OPS), Set.of(), false);
        assertThatThrownBy(() -> signIn(wired, "another good one")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shouldAnswerRememberedCallsFastEnoughForLoad() {
        signIn(provider, PASSWORD);
        long start = System.nanoTime();
        for (int call = 0; call < 1_000; call++) {
            signIn(provider, PASSWORD);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private Authentication signIn(RememberingProvider by, String password) {
        return by.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    /** Past the event that a change publishes, so that what is remembered shows. */
    private void takeAwayUnnoticed() {
        jdbc.sql("UPDATE identity.account SET closure = 'BLOCKED' WHERE id = ?")
                .param(account.id())
                .update();
    }
}
