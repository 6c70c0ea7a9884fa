package org.opsrail.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.PossibleMatch.Level;
import org.opsrail.screening.domain.Versions;
import org.opsrail.screening.matching.Thresholds;
import org.opsrail.screening.matching.Thresholds.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Who comes close to whom on the lists, and the reasons that are told. */
@OpsrailTest
class ScreeningTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Screening screening;

    @Autowired
    ScreeningLists lists;

    @Autowired
    Versions versions;

    @Autowired
    Thresholds thresholds;

    @Autowired
    MessageSource texts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void loadLists() throws IOException {
        jdbc.sql("TRUNCATE screening.list CASCADE").update();
        bring("sdn.xml");
        bring("eu.xml");
        bring("un.xml");
        bring("peps.ftm.json");
    }

    private void bring(String name) throws IOException {
        lists.bring("", Topic.PEP, name, ListSamples.stream(ListSamples.text(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Анатолий Ветровский          | PERSON  | 90001        | Cyrillic, and no patronymic
            Vetrovsky, Anatoli           | PERSON  | 90001        | another order
            Khaled al Sarani             | PERSON  | 90003        | an alias
            خالد محمود الصراني           | PERSON  | 90003        | Arabic, which leaves vowels out
            Nabil F. Zahrawi             | PERSON  | EU.9003.33   | an initial
            Youssef Abdellatif Harrouni  | PERSON  | 6990001      | two words in one
            Bill Ashgrove Leigh          | PERSON  | sample-pep-2 | a short form
            王偉明                        | PERSON  | sample-pep-3 | traditional characters
            Despoina Karavasili          | PERSON  | sample-pep-4 | another romanisation of Greek
            Kestrel Novum Handels AG     | COMPANY | EU.9002.22   | another legal form
            Orvantes Shipping            | COMPANY | 90002        | a letter
            Blue Lantern Maritime Ltd    | COMPANY | 90002        | its former name
            """)
    void shouldFind(String name, Kind kind, String entry, String why) {
        Screened screened = screening.screen(new Party("p", kind, List.of(name), null, List.of(), List.of()));

        assertThat(screened.matches())
                .as(why)
                .isNotEmpty()
                .first()
                .returns(entry, match -> match.entity().id());
        assertThat(screened.against()).containsOnlyKeys("ofac-sdn", "eu", "un", "opensanctions-pep");
    }

    @ParameterizedTest
    @CsvSource({
        "Anatoliy Grebenshchikov, PERSON",
        "Mireille Duvalier, PERSON",
        "Orvantis Gardening Club of Leeds, COMPANY",
        "Kestrel Partners GmbH, COMPANY"
    })
    void shouldNotFind(String name, Kind kind) {
        assertThat(screening
                        .screen(new Party("p", kind, List.of(name), null, List.of(), List.of()))
                        .matches())
                .isEmpty();
    }

    @Test
    void shouldSayWhatSpeaksForAMatchAndWhatAgainst() {
        PossibleMatch match = screening
                .screen(Party.person("p", "Wetrowski, Anatoly", "1966-10-12", List.of("DE")))
                .matches()
                .getFirst();

        assertThat(match.level()).isEqualTo(Level.STRONG);
        assertThat(match.listedName().text()).isEqualTo("Anatoly VETROVSKY");
        assertThat(match.key()).isEqualTo("ofac-sdn#90001");
        assertThat(told(match, Locale.ENGLISH))
                .contains(
                        "“anatoly” is the same",
                        "“wetrowski” and “vetrovsky” are one word, written in other letters",
                        "The words stand in another order",
                        "The same birth date: 1966-10-12",
                        "Another country: DE, on the list RU");
        assertThat(told(match, Locale.FRENCH)).contains("Même date de naissance\u00a0: 1966-10-12");
    }

    @Test
    void shouldLetBirthDatesAndNumbersDecideBetweenNamesakes() {
        assertThat(screening
                        .screen(Party.person("p", "Anatoly Vetrovsky", "1991-03-04", List.of("CA")))
                        .matches())
                .isEmpty();
        assertThat(screening
                        .screen(Party.company("p", "Orvantis", List.of(), List.of("os 4471/88")))
                        .matches())
                .first()
                .satisfies(match -> assertThat(told(match, Locale.ENGLISH)).contains("The same number: os 4471/88"));
    }

    @Test
    void shouldHoldManyAgainstWhatAVersionBroughtAlone() throws IOException {
        List<Party> parties = List.of(
                Party.person("unchanged", "Anatoly Vetrovsky", null, List.of()),
                Party.person("new", "Tomislav Grabovac Kresin", null, List.of()),
                Party.company("changed", "Orvantis Tankers", List.of(), List.of()));
        assertThat(screening.screen(parties.get(1)).matches()).isEmpty();

        bring("sdn-next.xml");

        UUID version = versions.current("ofac-sdn").orElseThrow().id();
        assertThat(screening.screenChanges(version, parties))
                .extracting(Screened::reference)
                .containsExactly("new", "changed");
        assertThat(screening.screen(parties.get(1)).matches())
                .extracting(PossibleMatch::version)
                .containsExactly(version);
    }

    @Test
    void shouldFollowTheTableThatOpsEdits() {
        assertThat(thresholds.of(Topic.SANCTION, Kind.COMPANY)).isEqualTo(new Rule("Rule_01", 80, 92));
        assertThat(thresholds.of(Topic.SANCTION, Kind.PERSON)).isEqualTo(new Rule("Rule_02", 82, 94));
        assertThat(thresholds.of(Topic.PEP, Kind.PERSON)).isEqualTo(new Rule("Rule_03", 86, 95));
    }

    @Test
    void shouldShowSideBySideWhyANameMatches() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        assertThat(body(olivia.open(get("/screening/try")).getResponse())).contains("Nothing of it is kept");

        String page = body(olivia.open(post("/screening/try")
                        .param("kind", "PERSON")
                        .param("name", "Grisha Sandomirski")
                        .param("birthDate", "1971")
                        .param("country", "ru")
                        .param("number", ""))
                .getResponse());

        assertThat(page)
                .contains("One possible match", "Grigoriy Lvovich Sandomirskiy", "“grisha” and “grigoriy” are forms")
                .contains("Only the list says “lvovich”", "The same country: RU");
    }

    @Test
    void shouldRefuseANameWithoutEnd() throws Exception {
        String endless = "a".repeat(10_000);
        Browser olivia = Browser.of(context, "olivia");

        assertThat(body(olivia.open(post("/screening/try")
                                .param("kind", "PERSON")
                                .param("name", endless)
                                .param("birthDate", "")
                                .param("country", "")
                                .param("number", ""))
                        .getResponse()))
                .contains("A name has 1 to 500 characters");
        MockHttpServletResponse refused = machine("olivia", "{\"names\":[\"" + endless + "\"]}");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(body(refused)).contains("urn:opsrail:problem:party-not-screened");
    }

    @Test
    void shouldAnswerMachinesAndAuditorsButNobodyElse() throws Exception {
        String party =
                "{\"reference\":\"c-1\",\"kind\":\"COMPANY\",\"names\":[\"Kestrel Novum Ltd\"],\"countries\":[\"AT\"]}";

        assertThat(body(machine("ada", party)))
                .contains(
                        "\"reference\":\"c-1\"",
                        "\"entry\":\"EU.9002.22\"",
                        "\"level\":\"STRONG\"",
                        "The same country: AT");
        assertThat(machine("marc", party).getStatus()).isEqualTo(403);
        assertThat(Browser.of(context, "marc")
                        .open(get("/screening/try"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private List<String> told(PossibleMatch match, Locale locale) {
        return match.evidence().stream().map(each -> each.in(texts, locale)).toList();
    }

    private MockHttpServletResponse machine(String username, String party) throws Exception {
        return Browser.mvc(context)
                .perform(post("/api/screening/parties")
                        .contentType("application/json")
                        .content(party)
                        .with(httpBasic(username, username)))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
