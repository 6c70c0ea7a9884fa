package org.opsrail.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.duediligence.CustomerFixture.SOFIA;
import static org.opsrail.duediligence.CustomerFixture.TWO_OWNERS;
import static org.opsrail.duediligence.CustomerFixture.cells;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.connector.vies.ViesServer;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerRecords;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.FileCheck;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.OwnerLines;
import org.opsrail.duediligence.domain.ReviewCheck;
import org.opsrail.duediligence.domain.VatCheck;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.opsrail.worker.Job;
import org.opsrail.worker.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register of VAT numbers says becomes a finding; that it says nothing holds no case up for ever. */
@OpsrailTest
class AskedRegisterTests {

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    CustomerRecords records;

    @Autowired
    Customers customers;

    @Autowired
    CustomerOwners owners;

    @Autowired
    FileCheck check;

    @Autowired
    ReviewCheck review;

    @Autowired
    Findings findings;

    @Autowired
    CustomerTexts texts;

    private final long key = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private ViesServer vies;
    private CheckFileWorker worker;
    private UUID id;

    @BeforeEach
    void ask() throws IOException {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        vies = new ViesServer();
        worker = new CheckFileWorker(
                customers, owners, check, review, new VatCheck(vies.register("DE811907980")), findings, clock);
        id = ask("FR", "FR 83 404 833 048");
    }

    @AfterEach
    void stop() {
        vies.close();
    }

    private UUID ask(String country, String vat) {
        Map<String, String> cells = cells(
                "reference", "vat-" + UUID.randomUUID(), "country", country, "vat", vat, "registration_number", "");
        List<Row> lines = ((Reading.Table) OwnerLines.read(TWO_OWNERS)).rows();
        return records.record(List.of(new Wish(new Row(1, cells, 0), lines)), SOFIA)
                .started()
                .getFirst()
                .customerId();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | NORTHWIND MILLS     | PROOF | VIES knows FR83404833048 as ‘NORTHWIND MILLS’, the name in the file.
            true  | Mills, Nórthwind    | PROOF | the name in the file. Asked on 2026-11-25, consultation number WAPI7.
            true  | ---                 | PROOF | does not tell its name
            true  | SOUTHWIND MILLS     | NOTE  | which is not the name in the file
            false | ---                 | NOTE  | VIES does not know FR83404833048
            """)
    void shouldKeepTheAnswerWithItsProof(boolean valid, String name, Finding.Severity severity, String text) {
        vies.says(valid, name, "WAPI7");

        assertThat(worker.work(job(5))).isInstanceOf(Outcome.Done.class);

        Finding found = told();
        assertThat(found.severity()).isEqualTo(severity);
        assertThat(texts.finding(found, Locale.ENGLISH)).contains(text);
        assertThat(worker.work(job(5))).as("delivered again").isInstanceOf(Outcome.Done.class);
        assertThat(vies.asked()).hasSize(1);
    }

    @Test
    void shouldAskAgainAndInTheEndTellThatItCouldNotBeAsked() {
        vies.fails(200, "MS_UNAVAILABLE").fails(500, "MS_UNAVAILABLE");

        assertThat(worker.work(job(2))).isInstanceOf(Outcome.Failure.class);
        assertThat(findings.latest(id)).isEmpty();
        assertThat(worker.work(job(1)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.variables()).containsEntry("inOrder", true));

        assertThat(texts.finding(told(), Locale.ENGLISH))
                .isEqualTo("VIES could not be asked about FR83404833048, and nobody has confirmed it: "
                        + "VIES gives no answer now (MS_UNAVAILABLE).");
    }

    @Test
    void shouldNotAskAboutNumbersOfOthers() {
        id = ask("GB", "GB110305878");

        assertThat(worker.work(job(1))).isInstanceOf(Outcome.Done.class);

        assertThat(vies.asked()).isEmpty();
    }

    private Finding told() {
        return findings.latest(id).getLast();
    }

    private Job<CheckFileWorker.Variables> job(int retries) {
        return new Job<>(key, key, "Task_CheckFile", key, retries, Map.of(), new CheckFileWorker.Variables(id));
    }
}
