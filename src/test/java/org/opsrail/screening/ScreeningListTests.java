package org.opsrail.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.screening.domain.ListVersion;
import org.opsrail.screening.domain.NightlyLists;
import org.opsrail.screening.domain.Versions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A list takes the place of another as a whole, after somebody has seen what it changes, or not at all. */
@OpsrailTest
@RecordApplicationEvents
class ScreeningListTests {

    private static final String LIST = "ofac-sdn";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Versions versions;

    @Autowired
    NightlyLists nightly;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Browser olivia;

    @BeforeEach
    void noLists() throws Exception {
        jdbc.sql("TRUNCATE screening.list CASCADE").update();
        olivia = Browser.of(context, "olivia");
    }

    @Test
    void shouldTeachWhereListsComeFromWhileThereIsNone() throws Exception {
        assertThat(body(olivia.open(get("/screening")).getResponse()))
                .contains("No list yet", "Download a list from its publisher");
    }

    @Test
    void shouldShowWhatAListChangesBeforeItTakesItsPlace() throws Exception {
        String first = upload(ListSamples.bytes("sdn.xml"));
        assertThat(body(olivia.open(get(first)).getResponse()))
                .contains("It is the first version of this list", "5 new", "Anatoliy Borisovich VETROVSKIY");
        assertThat(versions.current(LIST)).isEmpty();
        olivia.open(post(first + "/activate"));
        ListVersion present = versions.current(LIST).orElseThrow();
        assertThat(present).returns(5, ListVersion::entries).returns("sdn.xml", ListVersion::source);

        String next = upload(ListSamples.bytes("sdn-next.xml"));
        assertThat(body(olivia.open(get(next)).getResponse()))
                .contains("One new", "GRABOVAC-KREŠIN", "One changed", "ORVANTIS SHIPPING LLC", "· names", "One gone")
                .contains("SEA ORVANTIS");
        assertThat(versions.current(LIST).orElseThrow().id()).isEqualTo(present.id());
        assertThat(body(olivia.open(get("/screening")).getResponse())).contains("waits");

        olivia.open(post(next + "/activate"));

        ListVersion current = versions.current(LIST).orElseThrow();
        assertThat(current.previous()).isEqualTo(present.id());
        assertThat(events.stream(ScreeningListUpdated.class))
                .containsExactly(
                        new ScreeningListUpdated(present.id(), LIST, 5, 0, 0),
                        new ScreeningListUpdated(current.id(), LIST, 1, 1, 1));
        assertThat(body(olivia.open(get("/screening")).getResponse()))
                .contains("1 new, 1 changed, 1 gone", current.sha256());
        assertThat(body(olivia.open(get("/screening/versions/" + present.id())).getResponse()))
                .contains("Replaced by a later one");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry WHERE action = 'screening.update-list' AND details::text LIKE ?")
                        .param("%" + current.id() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheOldListWhenTheNewOneIsCut() throws Exception {
        olivia.open(post(upload(ListSamples.bytes("sdn.xml")) + "/activate"));
        UUID present = versions.current(LIST).orElseThrow().id();
        String whole = ListSamples.text("sdn-next.xml");

        String told = body(send(whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.UTF_8)));
        String hostile = body(send(("<!DOCTYPE sdnList [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sdnList/>")
                .getBytes(StandardCharsets.UTF_8)));

        assertThat(told).contains("Nothing was changed", "The file ends in the middle");
        assertThat(hostile).contains("The file declares a document type");
        assertThat(versions.current(LIST).orElseThrow().id()).isEqualTo(present);
        assertThat(versions.staged()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM screening.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void shouldKeepTheOldListWhenTheChangeFailsHalfway() throws Exception {
        olivia.open(post(upload(ListSamples.bytes("sdn.xml")) + "/activate"));
        UUID present = versions.current(LIST).orElseThrow().id();
        String next = upload(ListSamples.bytes("sdn-next.xml"));
        jdbc.sql("""
                CREATE FUNCTION screening.fail() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$""").update();
        jdbc.sql("CREATE TRIGGER fail BEFORE DELETE ON screening.entry EXECUTE FUNCTION screening.fail()")
                .update();
        try {
            olivia.open(post(next + "/activate"));
        } catch (Exception failure) {
            assertThat(failure).rootCause().hasMessageContaining("the disk is full");
        } finally {
            jdbc.sql("DROP FUNCTION screening.fail CASCADE").update();
        }

        assertThat(versions.current(LIST).orElseThrow().id()).isEqualTo(present);
        assertThat(versions.staged()).hasSize(1);

        olivia.open(post(next + "/activate"));
        assertThat(versions.current(LIST).orElseThrow().id()).isNotEqualTo(present);
    }

    @Test
    void shouldAskBeforeMuchIsTakenAway() throws Exception {
        olivia.open(post(upload(ListSamples.bytes("sdn.xml")) + "/activate"));
        String short1 = ListSamples.text("sdn.xml").replace("<Record_Count>5</Record_Count>", "");
        int last = short1.indexOf("<uid>90003");
        String cut = short1.substring(0, short1.lastIndexOf("<sdnEntry>", last)) + "</sdnList>";
        String version = upload(cut.getBytes(StandardCharsets.UTF_8));

        assertThat(body(olivia.open(get(version)).getResponse())).contains("lacks more than a fifth");
        olivia.open(post(version + "/activate"));
        assertThat(versions.current(LIST).orElseThrow().entries()).isEqualTo(5);

        olivia.open(post(version + "/activate").param("confirmed", "true"));
        assertThat(versions.current(LIST).orElseThrow().entries()).isEqualTo(2);
    }

    @Test
    void shouldTakeListsByMachine() throws Exception {
        MockHttpServletResponse taken = machine(post("/api/screening/lists")
                .param("name", "House list")
                .param("topic", "PEP")
                .content(ListSamples.bytes("entities.ftm.json")));
        assertThat(taken.getStatus()).isEqualTo(201);
        assertThat(body(taken)).contains("\"list\":\"house-list\"", "\"state\":\"CURRENT\"", "\"entries\":2");

        MockHttpServletResponse refused = machine(post("/api/screening/lists").content("<html/>"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(body(refused)).contains("urn:opsrail:problem:list-unknown-format");

        assertThat(body(machine(get("/api/screening/lists")))).contains("House list");
        assertThat(body(machine(get("/api/screening/versions/"
                        + versions.current("house-list").orElseThrow().id()))))
                .contains("Transvolta Energia S.A.");
        MockHttpServletResponse far =
                machine(post("/api/screening/lists/fetch").param("url", "https://lists.example.com/sdn.xml"));
        assertThat(far.getStatus()).isEqualTo(503);
        assertThat(body(far)).contains("not among opsrail.connector.allowed-endpoints");
    }

    @Test
    void shouldBeChangedByOpsAndSeenByAuditorsOnly() throws Exception {
        String version = upload(ListSamples.bytes("sdn.xml"));
        Browser ada = Browser.of(context, "ada");
        Browser marc = Browser.of(context, "marc");

        assertThat(status(ada, get(version))).isEqualTo(200);
        assertThat(body(ada.open(get("/screening")).getResponse())).doesNotContain("name=\"file\"");
        assertThat(status(ada, post(version + "/activate"))).isEqualTo(403);
        for (MockHttpServletRequestBuilder request :
                List.of(get("/screening"), get(version), post(version + "/activate"))) {
            assertThat(status(marc, request)).isEqualTo(403);
        }
        assertThat(Browser.mvc(context)
                        .perform(get("/api/screening/lists").with(httpBasic("marc", "marc")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(versions.current(LIST)).isEmpty();
    }

    @Test
    void shouldForgetWhatNobodyDecidedOnAndWhatWasChangedLongAgo() throws Exception {
        olivia.open(post(upload(ListSamples.bytes("sdn.xml")) + "/activate"));
        olivia.open(post(upload(ListSamples.bytes("sdn-next.xml")) + "/activate"));
        String waiting = upload(ListSamples.bytes("sdn.xml"));
        nightly.erase();
        assertThat(jdbc.sql("SELECT count(*) FROM screening.change")
                        .query(Long.class)
                        .single())
                .isEqualTo(5 + 3 + 3);

        jdbc.sql(
                        "UPDATE screening.version SET loaded_at = loaded_at - INTERVAL '6 years', activated_at = activated_at - INTERVAL '6 years'")
                .update();
        nightly.erase();

        assertThat(status(olivia, get(waiting))).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM screening.change")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(versions.current(LIST).orElseThrow().entries()).isEqualTo(5);
    }

    private MockHttpServletResponse send(byte[] content) throws Exception {
        return olivia.open(multipart("/screening/uploads")
                        .file(new MockMultipartFile("file", "sdn.xml", "text/xml", content)))
                .getResponse();
    }

    private String upload(byte[] content) throws Exception {
        return Objects.requireNonNull(send(content).getRedirectedUrl());
    }

    private static int status(Browser browser, MockHttpServletRequestBuilder request) throws Exception {
        return browser.open(request).getResponse().getStatus();
    }

    private MockHttpServletResponse machine(MockHttpServletRequestBuilder request) throws Exception {
        return Browser.mvc(context)
                .perform(request.with(httpBasic("olivia", "olivia")))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
