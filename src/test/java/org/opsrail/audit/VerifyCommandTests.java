package org.opsrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OpsrailTest
class VerifyCommandTests {

    @Autowired
    private DataSource database;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditTrail trail;

    @Test
    void shouldSayByItsExitCodeWhetherTheTrailIsIntact() throws Exception {
        trail.record(AuditEntry.of(TestAction.TRY_OUT).about("T-command"));
        assertThat(exit()).isEqualTo(new Exit(0, "The audit trail is intact."));

        alter("UPDATE audit.entry SET actor = 'E001' WHERE person = 'T-command'");
        Exit altered = exit();
        alter("UPDATE audit.entry SET actor = 'opsrail' WHERE person = 'T-command'");

        assertThat(altered).isEqualTo(new Exit(1, "The audit trail is NOT as it was written."));
        assertThat(exit().code()).isZero();
    }

    private Exit exit() throws Exception {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = VerifyCommand.run(
                new String[] {
                    "verify-audit",
                    "--spring.profiles.active=none",
                    "--spring.datasource.url=" + pool.getJdbcUrl(),
                    "--spring.datasource.username=" + pool.getUsername(),
                    "--spring.datasource.password=" + pool.getPassword(),
                    "--opsrail.audit.master-key=" + environment.getProperty("opsrail.audit.master-key")
                },
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Exit(
                code,
                printed.toString(StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .reduce((a, b) -> b)
                        .orElse(""));
    }

    private void alter(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.execute(sql);
        });
    }

    private record Exit(int code, String lastLine) {}
}
