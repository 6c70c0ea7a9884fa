package org.opsrail.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.AuditVerification;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OpsrailTest
class NightlyAuditTests {

    @Autowired
    private NightlyAudit night;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void somebodyToTell(@Autowired DirectoryFiles files, @Autowired InstantSource clock) {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void shouldMailWhichEntryWasAltered() {
        trail.record(AuditEntry.of(() -> "task.take").with("what", "as it was"));
        long altered = log.find(AuditLog.Query.EVERYTHING, 1).getFirst().sequence();
        String details =
                jdbc.queryForObject("SELECT details FROM audit.entry WHERE sequence = ?", String.class, altered);
        asOwner("{}", altered);
        try {
            night.verify();
            night.verify();

            await().untilAsserted(() -> assertThat(mails(altered))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).contains("entry " + altered)));
        } finally {
            asOwner(details, altered);
        }
        assertThat(verification.verify().intact()).isTrue();
    }

    private void asOwner(String details, long sequence) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE audit.entry SET details = ? WHERE sequence = ?", details, sequence);
        });
    }

    /** One for each who is told. */
    private List<String> mails(long sequence) {
        return jdbc.queryForList(
                "SELECT recipient || ': ' || text_body FROM notification.message"
                        + " WHERE template = 'trail-broken' AND idempotency_key LIKE ?",
                String.class,
                "audit/%/" + sequence + "/%");
    }
}
