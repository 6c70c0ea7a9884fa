package org.opsrail.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.duediligence.CustomerFixture.NAMESAKE;
import static org.opsrail.duediligence.CustomerFixture.SOFIA;
import static org.opsrail.duediligence.CustomerFixture.TWO_OWNERS;
import static org.opsrail.duediligence.CustomerFixture.cells;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerRecords;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.OwnerLines;
import org.opsrail.duediligence.domain.Ownership.Threshold;
import org.opsrail.duediligence.domain.Risk.Factor;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each job may be delivered again: the second delivery finds its work done. */
@OpsrailTest
class RepeatedCustomerJobTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    CustomerRecords records;

    @Autowired
    Customers customers;

    @Autowired
    Verdicts verdicts;

    @Autowired
    RecordCaseWorker recordCase;

    @Autowired
    CheckFileWorker checkFile;

    @Autowired
    ResolveOwnersWorker resolveOwners;

    @Autowired
    ScreenPartiesWorker screenParties;

    @Autowired
    StopCaseWorker stopCase;

    @Autowired
    Matches matches;

    @Autowired
    RecordRiskWorker recordRisk;

    @Autowired
    CloseCaseWorker closeCase;

    private final long key = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private UUID id;

    @BeforeEach
    void ask() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ask(TWO_OWNERS);
    }

    private void ask(String lines) {
        Reading.Table owners = (Reading.Table) OwnerLines.read(lines);
        String reference = "again-" + UUID.randomUUID();
        id = records.record(List.of(new Wish(new Row(1, cells("reference", reference), 0), owners.rows())), SOFIA)
                .started()
                .getFirst()
                .customerId();
    }

    @Test
    void shouldDoItsWorkOnceHoweverOftenEachJobComes() throws Exception {
        twice(recordCase, new RecordCaseWorker.Variables(id));
        twice(checkFile, new CheckFileWorker.Variables(id));
        Threshold threshold = new Threshold(new BigDecimal(25), true);
        twice(resolveOwners, new ResolveOwnersWorker.Variables(id, threshold));
        twice(screenParties, new ScreenPartiesWorker.Variables(id));
        RecordRiskWorker.Variables.Rating rating = new RecordRiskWorker.Variables.Rating(10, "low", 36);
        List<Factor> factors = List.of(new Factor("channel-remote", 10, "Far.", "Loin."));
        twice(recordRisk, new RecordRiskWorker.Variables(id, factors, rating));
        Customer customer = customers.get(id);
        verdicts.give(customer, key + 1, Verdict.APPROVE, "E009", Verdict.Word.APPROVED, null);
        twice(closeCase, new CloseCaseWorker.Variables(id));

        assertThat(customers.get(id).outcome()).isEqualTo(Customer.Outcome.APPROVED);
        assertThat(count("finding")).isEqualTo(2);
        assertThat(count("resolution")).isEqualTo(1);
        assertThat(count("beneficial_owner")).isEqualTo(2);
        assertThat(count("screening")).isEqualTo(1);
        assertThat(count("risk")).isEqualTo(1);
        assertThat(count("fact")).isEqualTo(2);
        assertThat(jdbc.sql("""
                        SELECT action, count(*) AS times FROM audit.entry
                        WHERE case_key = ? GROUP BY action""")
                        .param(key)
                        .query((row, i) -> Map.entry(row.getString("action"), row.getInt("times")))
                        .list())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(1));
    }

    @Test
    void shouldFindEachMatchAndStopOnce() throws Exception {
        ask(NAMESAKE);
        twice(recordCase, new RecordCaseWorker.Variables(id));
        twice(screenParties, new ScreenPartiesWorker.Variables(id));
        StopCaseWorker.Variables stop = new StopCaseWorker.Variables(id);
        assertThat(stopCase.work(job(stop)))
                .as("nobody has judged it to be true")
                .isInstanceOf(Outcome.Failure.class);
        Match match = matches.of(id).getFirst();
        matches.judge(customers.get(id), key, match, Match.State.TRUE, "E009", "The same passport.");
        matches.judge(customers.get(id), key, match, Match.State.TRUE, "E009", "The same passport number.");

        twice(stopCase, stop);

        assertThat(customers.get(id).outcome()).isEqualTo(Customer.Outcome.STOPPED);
        assertThat(count("match")).isEqualTo(1);
        assertThat(matches.judged(id)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM notification.message WHERE idempotency_key = ?")
                        .param("customer/" + id + "/declined")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldApproveNobodyWhoWasNotScreened() throws Exception {
        twice(recordCase, new RecordCaseWorker.Variables(id));
        RecordRiskWorker.Variables.Rating rating = new RecordRiskWorker.Variables.Rating(0, "low", 36);
        twice(recordRisk, new RecordRiskWorker.Variables(id, List.of(), rating));
        verdicts.give(customers.get(id), key + 1, Verdict.APPROVE, "E009", Verdict.Word.APPROVED, null);

        assertThat(closeCase.work(job(new CloseCaseWorker.Variables(id)))).isInstanceOf(Outcome.Failure.class);

        assertThat(customers.get(id).outcome()).isNull();
    }

    @Test
    void shouldFailUntilThereIsADecision() {
        assertThat(closeCase.work(job(new CloseCaseWorker.Variables(id)))).isInstanceOf(Outcome.Failure.class);

        assertThat(customers.get(id).outcome()).isNull();
    }

    private <V extends Record> void twice(JobHandler<V> handler, V variables) throws Exception {
        Outcome first = handler.work(job(variables));
        assertThat(first).as(handler.type()).isInstanceOf(Outcome.Done.class);
        assertThat(handler.work(job(variables))).isEqualTo(first);
    }

    private <V extends Record> Job<V> job(V variables) {
        return new Job<>(key, key, "Task", key, 1, Map.of(), variables);
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM duediligence." + table + " WHERE customer_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
