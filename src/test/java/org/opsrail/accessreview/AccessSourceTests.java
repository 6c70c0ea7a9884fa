package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.HugeUpload;
import org.opsrail.OpsrailTest;
import org.opsrail.accessreview.domain.ReadingRetention;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class AccessSourceTests extends AccessCompany {

    private static final String CLOUD = """
            Username;E-mail;Profile;State;Last login
            marc;marc.lefevre@example.com;developer;active;%s
            marc-admin;marc.lefevre@example.com;"administrator;developer";active;%s
            nadia;nadia.gone@example.com;developer;active;%s
            wei;E015;developer;Disabled;%s
            rosa;rosa.jimenez@example.com;developer;active;2020-01-31 10:00
            robot;;developer;active;
            """;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Sources sources;

    @Autowired
    Readings readings;

    @Autowired
    Directory directory;

    @Autowired
    Reviews reviews;

    @Autowired
    ReadingRetention retention;

    @LocalServerPort
    int port;

    @Test
    void shouldRefuseTwoGigabytesAsSoonAsTheyAreAnnounced() throws Exception {
        assertThat(HugeUpload.byMachine(port, "olivia").statusLine("/api/access-sources/cloud/readings", "text/csv"))
                .contains("413");
    }

    @Test
    void shouldReadAnExportOnceItsColumnsAreKnown() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        String preview = uploaded(olivia, "cloud", cloud());

        String page = body(olivia.open(get(preview)).getResponse());
        assertThat(page)
                .contains("7 rights in the file, 5 of people in the directory.")
                .contains("2 rights belong to nobody in the directory")
                .contains(
                        "<option value=\"e-mail\" selected=\"selected\">",
                        "Nobody here is called nadia.gone@example.com");

        String reading = Objects.requireNonNull(olivia.open(post(preview + "/keep")
                        .param("account", "username")
                        .param("person", "e-mail")
                        .param("level", "profile")
                        .param("status", "state")
                        .param("lastUsed", "last login"))
                .getResponse()
                .getRedirectedUrl());
        String told = body(olivia.open(get(reading)).getResponse());
        assertThat(told)
                .contains("Nobody in the directory is called nadia.gone@example.com.")
                .contains("The system does not say whose account this is.")
                .contains("The same person has several accounts here: marc, marc-admin.")
                .contains("gives developer here, not this.")
                .contains("gives no access to this system.")
                .contains("Not used since 31 January 2020.")
                .contains("There is no earlier reading of this system to compare with.");
        assertThat(sources.find("cloud").orElseThrow().kind()).isEqualTo(Source.Kind.CSV);
        assertThat(readings.latest("cloud").orElseThrow())
                .returns(7, AccessReading::grants)
                .returns(6, AccessReading::accounts)
                .returns("E002", AccessReading::takenBy);
    }

    @Test
    void shouldTellWhatHasChangedAndProveThatNothingHas() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        AccessReading first = bring(olivia, cloud());
        AccessReading same = bring(olivia, cloud());
        AccessReading later = bring(olivia, cloud().replace("robot;;developer", "robot;;auditor"));

        assertThat(same.sha256()).isEqualTo(first.sha256());
        assertThat(same).returns(0, AccessReading::added).returns(0, AccessReading::removed);
        assertThat(later.sha256()).isNotEqualTo(first.sha256());
        assertThat(later).returns(1, AccessReading::added).returns(1, AccessReading::removed);
        assertThat(body(olivia.open(get("/access-reviews/readings/" + later.id()))
                        .getResponse()))
                .contains("robot · auditor", "robot · developer");
    }

    @Test
    void shouldReadOurOwnRecordsWhereNothingElseTellsAndFindWhoHasLeft() throws Exception {
        Person leaver = directory.person("E018").orElseThrow();
        directory.grant(new Grant("E018", "vpn", "user", today, null));
        directory.save(leaver.as(Person.Status.GONE));

        Browser olivia = Browser.of(context, "olivia");
        String reading = Objects.requireNonNull(olivia.open(post("/access-reviews/sources/vpn/read"))
                .getResponse()
                .getRedirectedUrl());

        assertThat(body(olivia.open(get(reading)).getResponse())).contains("Jan Kowalski", "This person has left.");
        assertThat(readings.latest("vpn").orElseThrow().kind()).isEqualTo(Source.Kind.DIRECTORY);
    }

    @Test
    void shouldSayThatASystemDoesNotAnswer() throws Exception {
        Browser olivia = Browser.of(context, "olivia");

        MockHttpServletResponse answer =
                olivia.open(post("/access-reviews/sources/github/read")).getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/access-reviews/sources");
        assertThat(readings.latest("github")).isEmpty();
    }

    @Test
    void shouldTakeExportsByMachine() throws Exception {
        MockHttpServletResponse unknown = machine(post("/api/access-sources/cloud/readings")
                .contentType("text/csv")
                .content(cloud()));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(body(unknown)).contains("The file has: username, e-mail, profile, state, last login");

        MockHttpServletResponse taken = machine(post("/api/access-sources/cloud/readings")
                .param("account", "username")
                .param("person", "e-mail")
                .param("level", "profile")
                .contentType("text/csv")
                .content(cloud() + ";x;y\n"));
        assertThat(taken.getStatus()).isEqualTo(201);
        assertThat(body(taken)).contains("\"grants\":7", "username: is missing");

        // The mapping is kept: the next export needs no words.
        assertThat(machine(post("/api/access-sources/cloud/readings")
                                .contentType("text/csv")
                                .content(cloud()))
                        .getStatus())
                .isEqualTo(201);
        assertThat(machine(post("/api/access-sources/cloud/readings")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void shouldOpenASystemToItsOwnerAndToAuditorsOnly() throws Exception {
        AccessReading reading = bring(Browser.of(context, "olivia"), cloud());
        Browser marc = Browser.of(context, "marc");
        Browser ada = Browser.of(context, "ada");

        assertThat(body(marc.open(get("/access-reviews/sources")).getResponse()))
                .contains("GitHub")
                .doesNotContain("Cloud console");
        assertThat(marc.open(get("/access-reviews/readings/" + reading.id()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(ada.open(get("/access-reviews/readings/" + reading.id()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(ada.open(get("/access-reviews/sources/cloud/upload"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(marc.open(post("/access-reviews/sources/github/sensitive").param("value", "true"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(marc.open(get("/access-reviews/sources/github/upload"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void shouldKeepFormulasOutOfWhatItWrites() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        AccessReading reading = bring(olivia, cloud().replace("robot;", "=cmd|' /C calc'!A0;"));

        assertThat(body(olivia.open(get("/access-reviews/readings/" + reading.id() + "/entries.csv"))
                        .getResponse()))
                .contains("'=cmd|' /C calc'!A0");
    }

    @Test
    void shouldEraseWhatIsOldButNotTheLatestNorTheHashThatAReviewStandsOn() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        AccessReading unused = bring(olivia, cloud());
        AccessReading used = bring(olivia, cloud());
        UUID review = reviews.ask(new ReviewRequest(
                        "old-" + UUID.randomUUID(), Review.Kind.ON_DEMAND, List.of("cloud"), null, "E002"))
                .id();
        jdbc.sql("INSERT INTO accessreview.review_reading VALUES (?, ?)")
                .params(review, used.id())
                .update();
        AccessReading young = bring(olivia, cloud().replace("robot;;developer", "robot;;auditor"));
        retention.erase();
        assertThat(readings.entries(unused.id())).hasSize(7);

        jdbc.sql("UPDATE accessreview.reading SET taken_at = taken_at - INTERVAL '731 days'")
                .update();
        retention.erase();

        assertThat(readings.find(unused.id())).isEmpty();
        assertThat(readings.entries(young.id())).hasSize(7);
        assertThat(readings.entries(used.id())).isEmpty();
        String old = "/access-reviews/readings/" + used.id();
        assertThat(body(olivia.open(get(old)).getResponse()))
                .contains(used.sha256(), "The SHA-256 stays as evidence")
                .doesNotContain("entries.csv", "robot");
        assertThat(olivia.open(get(old + "/entries.csv")).getResponse().getStatus())
                .isEqualTo(410);
        assertThat(body(olivia.open(get("/access-reviews/readings/" + young.id()))
                        .getResponse()))
                .contains("New: 1", "only the numbers are known")
                .doesNotContain("robot · developer");
    }

    private MockHttpServletResponse machine(MockHttpServletRequestBuilder request) throws Exception {
        return Browser.mvc(context)
                .perform(request.with(httpBasic("olivia", "olivia")))
                .andReturn()
                .getResponse();
    }

    private AccessReading bring(Browser browser, String content) throws Exception {
        String preview = uploaded(browser, "cloud", content);
        browser.open(post(preview + "/keep")
                .param("account", "username")
                .param("person", "e-mail")
                .param("level", "profile")
                .param("status", "state")
                .param("lastUsed", "last login"));
        return readings.latest("cloud").orElseThrow();
    }

    private static String uploaded(Browser browser, String system, String content) throws Exception {
        MockMultipartFile upload =
                new MockMultipartFile("file", system + ".csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(browser.open(multipart("/access-reviews/sources/" + system + "/upload")
                        .file(upload))
                .getResponse()
                .getRedirectedUrl());
    }

    private String cloud() {
        return CLOUD.formatted(today, today, today, today);
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
