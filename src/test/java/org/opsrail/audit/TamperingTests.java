package org.opsrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditVerification.Finding;
import org.opsrail.audit.AuditVerification.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database goes around its triggers. */
@OpsrailTest
class TamperingTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private long first;
    private long last;

    @BeforeEach
    void shouldBeIntactAtFirst() {
        transaction.executeWithoutResult(status -> Stream.of("a", "b", "c", "d", "e")
                .forEach(what -> trail.record(
                        AuditEntry.of(TestAction.TRY_OUT).about("T-tampered").with("what", what))));
        last = log.find(AuditLog.Query.EVERYTHING, 1).getFirst().sequence();
        first = last - 4;
        assertThat(verification.verify().findings()).isEmpty();
        asOwner("CREATE TABLE audit.original AS SELECT * FROM audit.entry");
        asOwner("CREATE TABLE audit.original_head AS SELECT * FROM audit.head");
    }

    @AfterEach
    void shouldBeIntactAgain() {
        asOwner("DELETE FROM audit.entry WHERE sequence < %d OR sequence >= %d".formatted(1, first));
        asOwner("INSERT INTO audit.entry SELECT * FROM audit.original WHERE sequence >= " + first);
        asOwner("DELETE FROM audit.head");
        asOwner("INSERT INTO audit.head SELECT * FROM audit.original_head");
        asOwner("DROP TABLE audit.original, audit.original_head");
        assertThat(verification.verify().findings()).isEmpty();
    }

    private void asOwner(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.execute(sql);
        });
    }

    private List<Finding> found() {
        AuditVerification.Verified verified = verification.verify();
        assertThat(verification.last()).contains(verified);
        return verified.findings();
    }

    private static Finding finding(Kind kind, long sequence) {
        return new Finding(kind, sequence, sequence);
    }

    @Test
    void shouldNameAnAlteredEntry() {
        asOwner("UPDATE audit.entry SET details = '{\"what\":\"nothing\"}' WHERE sequence = " + (first + 2));

        assertThat(found()).containsExactly(finding(Kind.ALTERED, first + 2));
    }

    @Test
    void shouldNameTheFirstEntryOfAChainThatWasWrittenAnew() {
        asOwner("""
                UPDATE audit.entry SET actor = 'E001', hash = sha256(previous || 'anything'::bytea)
                WHERE sequence = %d""".formatted(first + 1));
        asOwner("""
                UPDATE audit.entry SET previous = (SELECT hash FROM audit.entry WHERE sequence = %d)
                WHERE sequence = %d""".formatted(first + 1, first + 2));

        assertThat(found()).startsWith(finding(Kind.ALTERED, first + 1));
    }

    @Test
    void shouldNameADeletedEntry() {
        asOwner("DELETE FROM audit.entry WHERE sequence = " + (first + 1));

        assertThat(found()).containsExactly(finding(Kind.MISSING, first + 1));
    }

    @Test
    void shouldNameWhatWasCutOffAtTheEnd() {
        asOwner("DELETE FROM audit.entry WHERE sequence > " + (first + 1));

        assertThat(found()).containsExactly(new Finding(Kind.MISSING, first + 2, last));
    }

    @Test
    void shouldNoticeAHeadThatWasTurnedBack() {
        asOwner("DELETE FROM audit.entry WHERE sequence > " + (first + 1));
        asOwner("UPDATE audit.head SET sequence = %1$d, hash = (SELECT hash FROM audit.entry WHERE sequence = %1$d)"
                .formatted(first + 1));

        assertThat(found()).containsExactly(finding(Kind.SEAL_BROKEN, first + 1));
    }

    @Test
    void shouldNameAnEntryThatWasAddedAtTheEnd() {
        asOwner("""
                INSERT INTO audit.entry SELECT sequence + 1, at, 'E001', action, person, system, case_key, process,
                       model_key, details, sealed, hash, hash, mac FROM audit.entry WHERE sequence = %d
                """.formatted(last));

        assertThat(found()).containsExactly(finding(Kind.INSERTED, last + 1));
    }

    @Test
    void shouldNameAnEntryThatStandsBeforeTheFirst() {
        asOwner("""
                INSERT INTO audit.entry SELECT 0, at, 'E001', action, person, system, case_key, process,
                       model_key, details, sealed, hash, hash, mac FROM audit.entry WHERE sequence = %d
                """.formatted(last));

        assertThat(found()).containsExactly(finding(Kind.INSERTED, 0));
    }

    @Test
    void shouldNameAnEntryThatTookTheOtherOnesPlace() {
        asOwner("DELETE FROM audit.entry WHERE sequence = " + (first + 1));
        asOwner("""
                INSERT INTO audit.entry SELECT %d, at, actor, action, person, system, case_key, process,
                       model_key, details, sealed, previous, hash, mac FROM audit.entry WHERE sequence = %d
                """.formatted(first + 1, first + 3));

        assertThat(found()).startsWith(finding(Kind.ALTERED, first + 1));
    }

    @Test
    void shouldKeepWhatWasFound() {
        asOwner("UPDATE audit.entry SET person = 'E001' WHERE sequence = " + first);
        found();

        Map<String, Object> kept =
                jdbc.queryForMap("SELECT intact, findings FROM audit.verification ORDER BY id DESC LIMIT 1");
        assertThat(kept).containsEntry("intact", false);
        assertThat(kept.get("findings").toString()).contains("ALTERED", Long.toString(first));
    }
}
