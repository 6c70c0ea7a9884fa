package org.opsrail.duediligence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.duediligence.CustomerFixture.SOFIA;
import static org.opsrail.duediligence.CustomerFixture.cells;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.domain.Match.State;
import org.opsrail.screening.ListSamples;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.ScreenedList;
import org.opsrail.screening.ScreeningLists;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was judged of a match stays judged, until the facts change on which that rests. */
@OpsrailTest
class MatchMemoryTests {

    private static final String GRIGORI = "Grigori Sandomirski; person; 1971-04-28; RU; 60; ; yes\n";
    private static final String BEN = "Ben Moor; person; 1980-01-02; DE; 40; ;\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    ScreeningLists lists;

    @Autowired
    CustomerRecords records;

    @Autowired
    Customers customers;

    @Autowired
    CustomerScreening screening;

    @Autowired
    Screenings screenings;

    @Autowired
    Matches matches;

    private String reference;
    private UUID id;

    @BeforeEach
    void judgeANamesake() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        reference = "memory-" + UUID.randomUUID();
        id = records.record(List.of(wish(GRIGORI + BEN)), SOFIA)
                .started()
                .getFirst()
                .customerId();
        customers.begin(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50), id);
        screen();
        judge(State.FALSE, "Another passport.");
    }

    @AfterEach
    void bringTheListsBack() {
        ListSamples.settleIn(jdbc, lists);
    }

    @Test
    void shouldNotAskAgainWhateverIsScreenedOnceMore() throws IOException {
        screen();
        assertThat(only()).returns(State.FALSE, Match::state);

        correct(BEN + GRIGORI);
        screen();
        assertThat(only()).as("another place in the file").returns(State.FALSE, Match::state);

        list(eu().replace("programme=\"SAMPLE\"", "programme=\"OTHER\"")
                .replace("wholeName=\"Grisha\"", "wholeName=\"Grigor Sandomir\""));
        screen();
        assertThat(only())
                .as("another alias and programme")
                .returns(State.FALSE, Match::state)
                .satisfies(match -> assertThat(match.said().reason()).isEqualTo("Another passport."));
        assertThat(screenings.of(id)).hasSize(4).allSatisfy(run -> {
            assertThat(run.hits()).isEqualTo(1);
            assertThat(run.parties()).hasSize(3);
            assertThat(run.lists()).extracting(ScreenedList::list).contains("eu", "sample-pep");
        });
    }

    @Test
    void shouldAskAgainWhenOurSideChangesAndProposeWhatWasSaid() {
        for (String changed : List.of(
                GRIGORI.replace("RU", "LV"),
                GRIGORI.replace("Grigori ", "Grigory "),
                GRIGORI.replace("-04-28", "-04-29"))) {
            correct(changed + BEN);
            screen();
            assertThat(matches.of(id))
                    .as(changed)
                    .allSatisfy(match -> assertThat(match)
                            .returns(State.OPEN, Match::state)
                            .returns("Another passport.", open -> open.said().reason()));

            correct(GRIGORI + BEN);
            screen();
            assertThat(only()).as("as it was").returns(State.FALSE, Match::state);
        }
    }

    @Test
    void shouldAskAgainWhenTheListSaysSomethingElse() throws IOException {
        for (String changed : List.of(
                eu().replace("number=\"712233445\"", "number=\"712233446\""),
                eu().replace(
                                "citizenship region=\"\" countryIso2Code=\"RU\"",
                                "citizenship region=\"\" countryIso2Code=\"BY\""),
                eu().replace(
                                "birthdate=\"1971-04-28\" dayOfMonth=\"28\"",
                                "birthdate=\"1971-04-29\" dayOfMonth=\"29\""))) {
            assertThat(changed).isNotEqualTo(eu());
            list(changed);
            screen();
            assertThat(matches.of(id))
                    .allSatisfy(match -> assertThat(match)
                            .returns(State.OPEN, Match::state)
                            .returns("E009", open -> open.said().by()));
            list(eu());
            screen();
            assertThat(only()).as("as it was").returns(State.FALSE, Match::state);
        }
    }

    @Test
    void shouldAskAgainWhenAPossibleMatchBecomesAStrongOne() {
        jdbc.sql("UPDATE duediligence.hit SET level = 'POSSIBLE' WHERE match_id = ?")
                .param(only().id())
                .update();

        screen();

        assertThat(only()).returns(State.OPEN, Match::state);
    }

    @Test
    void shouldNotProposeWhatWasSaidOfSomebodyElse() {
        correct(GRIGORI + "Grigory Sandomirsky; person; 1971-04-28; BY; 40; ;\n");
        screen();

        assertThat(matches.of(id)).hasSize(2);
        assertThat(matches.of(id).getFirst())
                .returns(State.OPEN, Match::state)
                .returns(null, Match::said)
                .returns("Grigory Sandomirsky", match -> match.party().name());
    }

    @Test
    void shouldForgetAMatchThatIsNoneAnyMoreAndKeepWhatWasSaid() {
        correct(BEN.replace("40; ;", "100; ; yes"));
        screen();

        assertThat(matches.of(id)).isEmpty();
        assertThat(matches.judged(id)).hasSize(1);
        assertThat(matches.judges(id)).containsExactly("E009");
    }

    private void screen() {
        assertThat(screening.screen(id, UUID.randomUUID().toString())).isTrue();
    }

    private Match only() {
        assertThat(matches.of(id)).hasSize(1);
        return matches.of(id).getFirst();
    }

    private void judge(State word, String reason) {
        long task = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        matches.judge(customers.get(id), task, only(), word, "E009", reason);
    }

    private void correct(String owners) {
        assertThat(records.correct(customers.get(id), wish(owners))).isEmpty();
    }

    private Wish wish(String owners) {
        Reading.Table table = (Reading.Table) OwnerLines.read(owners);
        return new Wish(new Row(1, cells("reference", reference), 0), table.rows());
    }

    private static String eu() throws IOException {
        return ListSamples.text("eu.xml");
    }

    private void list(String text) throws IOException {
        lists.bring("", Topic.SANCTION, "eu.xml", ListSamples.stream(text));
    }
}
