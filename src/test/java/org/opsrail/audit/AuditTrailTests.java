package org.opsrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OpsrailTest
class AuditTrailTests {

    /** Of no engine: all of its keys are higher. */
    private static final long CASE = 4_711_000_001L;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private static AuditEntry entry(String person) {
        return AuditEntry.of(TestAction.TRY_OUT).about(person);
    }

    private List<RecordedEntry> about(String person) {
        return log.find(new Query(person, null, null, null, null, null, null), 10_000);
    }

    @Test
    void shouldTellWhoDidWhatToWhom() {
        CaseReference concerned = new CaseReference(CASE, "employee-onboarding", 12L);
        trail.record(entry("T-tell")
                .by("E002")
                .on("github")
                .in(concerned)
                .with("level", "member")
                .withPersonal("account", "alice-martin"));

        assertThat(about("T-tell")).singleElement().satisfies(told -> {
            assertThat(told.actor()).isEqualTo("E002");
            assertThat(told.action()).isEqualTo("test.try-out");
            assertThat(told.system()).isEqualTo("github");
            assertThat(told.caseKey()).isEqualTo(CASE);
            assertThat(told.modelKey()).isEqualTo(12);
            assertThat(told.details()).containsEntry("level", "member");
            assertThat(told.personal()).containsEntry("account", "alice-martin");
        });
        assertThat(log.ofCase(CASE)).extracting(RecordedEntry::person).containsExactly("T-tell");
    }

    @Test
    void shouldKeepNothingPersonalInClear() {
        trail.record(entry("T-clear").withPersonal("account", "somebody-in-clear"));

        String row = jdbc.sql("SELECT entry::text FROM audit.entry WHERE person = 'T-clear'")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("somebody-in-clear");
    }

    @Test
    void shouldKeepAnEntryWithItsEffectOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            trail.record(entry("T-undone"));
            status.setRollbackOnly();
        });

        assertThat(about("T-undone")).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsDoneInATransactionThatOnlyReads() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(status -> trail.record(entry("T-reading"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNameTheWorkerAndItsCase() {
        CaseReference at = new CaseReference(815, "employee-onboarding", 3L);
        Acting.asWorker("onboarding.provision-access", at, () -> trail.record(entry("T-worker")));
        trail.record(entry("T-worker"));

        assertThat(about("T-worker"))
                .extracting(RecordedEntry::actor, RecordedEntry::caseKey)
                .containsExactly(tuple("opsrail", null), tuple("worker:onboarding.provision-access", 815L));
    }

    @Test
    void shouldChainThreeThousandEntriesOfOneTransaction() {
        transaction.executeWithoutResult(status -> IntStream.range(0, 3000)
                .forEach(i -> trail.record(entry("T-many").with("i", i).withPersonal("i", i))));

        assertThat(about("T-many")).hasSize(3000);
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void shouldChainWhatManyTransactionsWriteAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> transaction.executeWithoutResult(status -> {
                        trail.record(entry("T-at-once-" + i % 7).withPersonal("i", i));
                        trail.record(entry("T-at-once-" + (i + 3) % 7).withPersonal("i", i));
                    })))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(IntStream.range(0, 7)
                        .map(i -> about("T-at-once-" + i).size())
                        .sum())
                .isEqualTo(400);
        assertThat(verification.verify().findings()).isEmpty();
    }

    @Test
    void shouldLetTheDatabaseItselfRefuseChanges() {
        trail.record(entry("T-refused"));

        for (String change : List.of(
                "UPDATE audit.entry SET actor = 'nobody'",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "DELETE FROM audit.head",
                "UPDATE audit.head SET sequence = sequence - 1",
                "TRUNCATE audit.anchor",
                "DELETE FROM audit.person_key")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }
}
