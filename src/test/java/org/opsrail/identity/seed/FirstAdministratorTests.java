package org.opsrail.identity.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.OpsrailTest;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class FirstAdministratorTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "demo", "admin", "Password123456", "changeme-please", "short-one"})
    void shouldNotStartProductionWithAPasswordThatIsMissingOrKnown(@Nullable String password) {
        jdbc.sql("DELETE FROM identity.account").update();

        assertThatThrownBy(() -> start(password)).isInstanceOf(UnsafePassword.class);
    }

    @Test
    void shouldNotStartProductionOnADatabaseOfTheLocalProfile() {
        assertThatThrownBy(() -> start("a good long password"))
                .isInstanceOf(UnsafePassword.class)
                .hasMessageContaining("has its own name as password");
    }

    @Test
    void shouldCreateTheFirstAdministratorOnce() {
        jdbc.sql("DELETE FROM identity.account").update();
        start("a good long password");
        start(null);

        assertThat(accounts.all()).hasSize(1).first().satisfies(admin -> {
            assertThat(admin.username()).isEqualTo("admin");
            assertThat(admin.roles()).contains(Role.ADMIN);
            assertThat(admin.hasPassword()).isTrue();
        });
    }

    @Test
    void shouldSayWhatToDo() {
        FailureAnalysis analysis = new UnsafePasswordAnalyzer().analyze(new UnsafePassword("There is no account yet."));

        assertThat(analysis.getDescription()).contains("Profile 'production' does not start.");
        assertThat(analysis.getAction()).contains("OPSRAIL_IDENTITY_ADMIN_PASSWORD");
    }

    private void start(@Nullable String password) {
        IdentitySettings settings = new IdentitySettings(
                password, 12, Duration.ofDays(14), List.of(), 5, 50, Duration.ofMinutes(15), Duration.ofSeconds(60));
        new FirstAdministrator(accounts, settings).afterSingletonsInstantiated();
    }
}
