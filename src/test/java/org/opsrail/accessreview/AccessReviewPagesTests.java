package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.accessreview.ReviewFixture.PATIENCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.ReviewFixture.Case;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Review.State;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Mapping;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class AccessReviewPagesTests {

    private static final Logger LOG = LoggerFactory.getLogger(AccessReviewPagesTests.class);

    private static ReviewFixture company;

    @Autowired
    WebApplicationContext context;

    private CamundaClient client;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new ReviewFixture(application);
    }

    @BeforeEach
    void settleIn() {
        company.settleIn();
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void shouldReviewFromTheFirstClickToTheSignature() throws Exception {
        company.github.account("beatrice", "E014", "member");
        company.github.account("karim", "E012", "maintainer");
        company.github.account("bot", "", "member");
        Browser olivia = Browser.of(context, "olivia");
        Browser marc = Browser.of(context, "marc");
        assertThat(body(olivia.open(get("/access-reviews")).getResponse())).contains("No review yet");
        String key = UUID.randomUUID().toString();
        String path = started(olivia, key);
        assertThat(started(olivia, key)).isEqualTo(path);

        Case review = company.new Case(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        await().atMost(PATIENCE).until(() -> review.review().processInstanceKey() != null);
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        String page = "/access-reviews/tasks/" + task.getUserTaskKey();
        assertThat(body(marc.open(get("/tasks/" + task.getUserTaskKey())).getResponse()))
                .contains(page, "5 working days after it opened");
        assertThat(body(marc.open(get(page)).getResponse()))
                .contains("Béatrice Moreau", "Nobody in the directory is called bot.")
                .contains("0 of 3 decided")
                .contains("gives member here, not this.");

        // Keeping what is not in order asks for a reason; a change asks for a level.
        String asked = act(marc, page, "KEEP:" + item(review, "bot"), "", "");
        assertThat(asked).contains("refused=needs-reason");
        assertThat(body(marc.open(get(asked.replace("#", "&x=#").split("#")[0])).getResponse()))
                .contains("Keeping this needs a reason.", "Keep with this reason");
        act(marc, page, "KEEP:" + item(review, "bot"), "reason-" + item(review, "bot"), "=1+1 builds our releases.");
        act(marc, page, "ASK_CHANGE:" + item(review, "karim"), "", "");
        assertThat(act(marc, page, "CHANGE:" + item(review, "karim"), "", "")).contains("refused=needs-level");
        act(marc, page, "CHANGE:" + item(review, "karim"), "level-" + item(review, "karim"), "member");
        assertThat(body(marc.open(post(page + "/sign")).getResponse())).isEmpty();
        assertThat(review.open("Task_CertifyAccesses")).hasSize(1);

        // Many at once, taken back, and at last signed.
        String done =
                act(marc, page, "REVOKE", "selected", item(review, "beatrice").toString());
        assertThat(review.item("beatrice").decision()).isEqualTo(Decision.REVOKE);
        String batch = done.replaceAll(".*last=([0-9a-f-]+).*", "$1");
        act(marc, page, "UNDO:" + batch, "", "");
        assertThat(review.item("beatrice").decision()).isNull();
        act(marc, page, "KEEP:" + item(review, "beatrice"), "", "");
        assertThat(marc.open(post(page + "/sign")).getResponse().getRedirectedUrl())
                .isEqualTo("/tasks");

        review.task("Task_SignOff");
        assertThat(company.github.holds("karim", "maintainer")).isFalse();
        assertThat(company.github.holds("karim", "member")).isTrue();
        String whole = body(olivia.open(get(path)).getResponse());
        assertThat(whole)
                .contains(
                        " · GitHub</h1>",
                        "Read again in the system: gone",
                        "maintainer → member",
                        review.review().sha256());
        review.signOff();
        await().atMost(PATIENCE).until(() -> review.review().state() == State.CLOSED);
        assertThat(body(olivia.open(get("/access-reviews")).getResponse())).contains("Signed off", "100 %");
        assertThat(body(olivia.open(get(path + "/decisions.csv")).getResponse()))
                .contains("'=1+1 builds our releases.", "CHANGE,member");
    }

    @Test
    void shouldAnswerAScriptWithTheRowsThatChanged() throws Exception {
        company.github.account("beatrice", "E014", "member");
        company.github.account("lucas", "E012", "member");
        Case review = company.review("github");
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        Browser marc = Browser.of(context, "marc");

        String answer = body(marc.open(post("/access-reviews/tasks/" + task.getUserTaskKey() + "/decide")
                        .header("HX-Request", "true")
                        .param("act", "KEEP:" + item(review, "beatrice")))
                .getResponse());

        assertThat(answer)
                .contains("Kept by Marc Lefèvre", "1 of 2 decided", "hx-swap-oob=\"true\"")
                .doesNotContain("Karim")
                .doesNotContain("<html");
    }

    @Test
    void shouldOpenAShareOnlyToItsReviewer() throws Exception {
        company.github.account("beatrice", "E014", "member");
        Case review = company.review("github");
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        String page = "/access-reviews/tasks/" + task.getUserTaskKey();

        for (String other : List.of("beatrice", "ada", "olivia")) {
            Browser browser = Browser.of(context, other);
            assertThat(browser.open(get(page)).getResponse().getStatus())
                    .as(other)
                    .isEqualTo(404);
            assertThat(browser.open(post(page + "/decide").param("act", "KEEP:" + item(review, "beatrice")))
                            .getResponse()
                            .getStatus())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(review.item("beatrice").decision()).isNull();
        Browser ada = Browser.of(context, "ada");
        String looked = "/access-reviews/shares/" + review.share("E010").id();
        assertThat(body(ada.open(get(looked)).getResponse()))
                .contains("You are looking on", "Béatrice Moreau")
                .doesNotContain("value=\"KEEP:");
        assertThat(Browser.of(context, "beatrice")
                        .open(get("/access-reviews/" + review.id))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(ada.open(post("/access-reviews/new")
                                .param("key", UUID.randomUUID().toString()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldReviewByMachine() throws Exception {
        company.github.account("beatrice", "E014", "member");
        String wish = "{\"requestId\": \"%s\", \"systems\": [\"github\"]}".formatted(UUID.randomUUID());
        MockHttpServletResponse first = machine("olivia", post("/api/access-reviews"), wish);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(machine("olivia", post("/api/access-reviews"), wish).getStatus())
                .isEqualTo(200);
        UUID id = UUID.fromString(json(first).get("id").asText());
        Case review = company.new Case(id);
        await().atMost(PATIENCE).until(() -> review.review().processInstanceKey() != null);
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        String base = "/api/access-reviews/tasks/" + task.getUserTaskKey();

        JsonNode rights = json(machine("marc", get(base + "/rights"), null));
        assertThat(machine("marc", post(base + "/signature"), "").getStatus()).isEqualTo(409);
        String decision = "[{\"right\": %s, \"decision\": \"REVOKE\", \"reason\": \"Moved on.\"}]"
                .formatted(rights.get(0).get("id"));
        assertThat(json(machine("marc", post(base + "/decisions"), decision))
                        .get("open")
                        .asInt())
                .isZero();
        assertThat(machine("marc", post(base + "/signature"), "").getStatus()).isEqualTo(204);

        long signOff = review.task("Task_SignOff").getUserTaskKey();
        assertThat(body(machine("olivia", get("/api/tasks?filter=groups"), null)))
                .contains("\"key\":" + signOff);
        String completion = "/v2/user-tasks/" + signOff + "/completion";
        assertThat(machine("olivia", post("/v2/user-tasks/" + signOff + "/assignment"), "{\"assignee\": \"E002\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(machine("olivia", post(completion), "{\"variables\": {\"note\": \"Without standing for it\"}}")
                        .getStatus())
                .isEqualTo(422);
        JsonNode told = json(machine("olivia", get("/api/access-reviews/" + id), null));
        assertThat(told.get("removals").get(0).get("proof").asText()).isEqualTo("TARGET");
        assertThat(machine("marc", get("/api/access-reviews/" + id), null).getStatus())
                .isEqualTo(404);

        assertThat(machine("olivia", post(completion), "{\"variables\": {\"stands\": true, \"note\": \"Read it\"}}")
                        .getStatus())
                .isEqualTo(204);
        await().atMost(PATIENCE).until(() -> review.review().state() == State.CLOSED);
        assertThat(review.review()).returns("E002", Review::signedOffBy).returns("Read it", Review::note);
        assertThat(body(machine("olivia", get("/api/access-reviews"), null))).contains(id.toString(), "CLOSED");
        assertThat(machine("ada", get("/api/cases/" + review.key() + "/evidence.zip"), null)
                        .getContentType())
                .isEqualTo("application/zip");
    }

    @Test
    void shouldLetNobodyDecideOnTheirOwnAccessWhicheverWayTheyTry() throws Exception {
        company.github.account("olivia", "E002", "member");
        Case review = company.review("github");
        long task = review.taskOf("Task_CertifyAccesses", "E001").getUserTaskKey();
        String base = "/api/access-reviews/tasks/" + task;
        // A deputy, and whoever gives it to themselves, has the task; the right in it is still their own.
        assertThat(machine("olivia", post("/v2/user-tasks/" + task + "/assignment"), "{\"assignee\": \"E002\"}")
                        .getStatus())
                .isEqualTo(204);

        assertThat(body(machine(
                        "olivia",
                        post(base + "/decisions"),
                        "[{\"right\": \"%s\", \"decision\": \"KEEP\", \"reason\": \"I need it.\"}]"
                                .formatted(item(review, "olivia")))))
                .contains("\"OWN\"");
        Browser olivia = Browser.of(context, "olivia");
        String page = "/access-reviews/tasks/" + task;
        assertThat(act(olivia, page, "KEEP:" + item(review, "olivia"), "reason", "I need it."))
                .contains("refused=own");
        assertThat(machine("olivia", post("/v2/user-tasks/" + task + "/completion"), "{\"variables\": {}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(machine("olivia", post("/api/tasks/" + task + "/completion"), "{}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(review.item("olivia").decision()).isNull();

        Case own = company.review(
                new ReviewRequest("own-" + UUID.randomUUID(), Review.Kind.ON_DEMAND, List.of("github"), "E002", null));
        long another = own.taskOf("Task_CertifyAccesses", "E001").getUserTaskKey();
        assertThat(machine("olivia", post("/v2/user-tasks/" + another + "/assignment"), "{\"assignee\": \"E002\"}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(machine("olivia", post("/api/access-reviews/" + own.id + "/withdrawal"), "{\"reason\": \"No.\"}")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldWithdrawAReviewBeforeAnythingIsRemoved() throws Exception {
        company.github.account("beatrice", "E014", "member");
        company.github.account("wei", "E015", "member");
        Case review = company.review("github");
        review.tasks("Task_CertifyAccesses", 2);
        long task = review.taskOf("Task_CertifyAccesses", "E010").getUserTaskKey();
        review.decide("beatrice", Decision.REVOKE, "E010");
        review.sign("E010");
        long open = review.taskOf("Task_CertifyAccesses", "E011").getUserTaskKey();
        String path = "/access-reviews/" + review.id;
        Browser olivia = Browser.of(context, "olivia");
        assertThat(body(olivia.open(get(path)).getResponse())).contains("Withdraw the review");
        assertThat(Browser.of(context, "marc")
                        .open(post(path + "/withdraw").param("reason", "Mine"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        olivia.open(post(path + "/withdraw").param("reason", " "));
        assertThat(review.review().state()).isEqualTo(State.REVIEW);

        olivia.open(post(path + "/withdraw").param("reason", "The wrong systems"));

        await().atMost(PATIENCE).until(() -> review.open("Task_CertifyAccesses").isEmpty());
        assertThat(body(olivia.open(get(path)).getResponse()))
                .contains("Withdrawn", "The wrong systems", "Olivia Bernard")
                .doesNotContain("Withdraw the review");
        assertThat(company.github.holds("beatrice", "member")).isTrue();
        assertThat(company.removals.of(review.id)).isEmpty();
        assertThat(company.jdbc
                        .sql(
                                "SELECT recipient FROM notification.message WHERE template = 'review-withdrawn' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("E010", "E011");

        // Nothing of it can be decided, signed or withdrawn any more, and everybody is told so.
        assertThat(review.decide("wei", Decision.REVOKE, "E011")).isInstanceOf(Verdict.TooLate.class);
        MockHttpServletResponse late = machine("demo", post("/api/access-reviews/tasks/" + open + "/signature"), "");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(body(late)).contains("its review was withdrawn");
        assertThat(body(machine("demo", post("/api/tasks/" + open + "/completion"), "{}")))
                .contains("no longer needed");
        assertThat(machine("demo", post("/v2/user-tasks/" + open + "/completion"), "{}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(Browser.of(context, "marc")
                        .open(post("/access-reviews/tasks/" + task + "/sign"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/tasks/" + task);
        assertThat(machine("olivia", post("/api" + path + "/withdrawal"), "{\"reason\": \"Again\"}")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void shouldNotWithdrawWhatIsBeingRemoved() throws Exception {
        company.github.account("beatrice", "E014", "member");
        Case review = company.review("github");
        review.task("Task_CertifyAccesses");
        review.decide("beatrice", Decision.REVOKE, "E010");
        review.sign("E010");
        review.task("Task_SignOff");

        MockHttpServletResponse late = machine(
                "olivia", post("/api/access-reviews/" + review.id + "/withdrawal"), "{\"reason\": \"Too late\"}");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(body(late)).contains("it can no longer be withdrawn");
        assertThat(review.open("Task_SignOff")).hasSize(1);
    }

    @Test
    void shouldHandOutEachDecisionWithItsProof() throws Exception {
        company.github.account("beatrice", "E014", "member");
        company.sources.map("telephony", new Mapping("account", "person", "level", null, null));
        company.readings.keep(
                new Readings.Origin("telephony", Source.Kind.CSV, "E002", "telephony.csv"),
                List.of(new Entry("chloe", "user", "chloe", "E013", "E013", true, null)));
        Case review = company.review("github", "telephony");
        review.tasks("Task_CertifyAccesses", 2);
        company.items
                .of(review.id)
                .forEach(item -> company.certification.decide(
                        item.shareId(), List.of(item.id()), new Wish(Decision.REVOKE, null, "Not needed."), "E010"));
        for (UserTask certify : review.open("Task_CertifyAccesses")) {
            machine("demo", post("/api/access-reviews/tasks/" + certify.getUserTaskKey() + "/signature"), "");
        }
        Browser olivia = Browser.of(context, "olivia");
        UserTask hand = review.task("Task_RemoveByHand");
        assertThat(body(olivia.open(get("/access-reviews/" + review.id)).getResponse()))
                .contains("by hand: Rosa Jiménez", "by Demo");
        review.complete(hand, ReviewFixture.person("E028"), Map.of("removalBy", "hand", "note", "Looked."));
        review.task("Task_SignOff");

        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(olivia.open(get("/cases/" + review.key() + "/evidence.zip"))
                        .getResponse()
                        .getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(files.get("decisions.csv")).contains("beatrice", "REVOKE,,Not needed.,E010");
        assertThat(files.get("removals.csv")).contains(",0,TARGET,", ",E028,0,STATEMENT,");
        assertThat(files.get("readings.csv"))
                .contains(company.readings.latest("github").orElseThrow().sha256());
        JsonNode pack = new ObjectMapper().readTree(files.get("evidence.json"));
        assertThat(pack.get("annexes")).hasSize(3);
        assertThat(pack.get("facts").get("SHA-256 of the scope").asText())
                .isEqualTo(review.review().sha256());
        assertThat(pack.get("history").toString()).contains("Gone on its owner’s word: Telephony · user");
    }

    @Test
    void shouldShowFiveHundredRightsAtOnce() throws Exception {
        for (int i = 0; i < 500; i++) {
            company.github.account("robot-" + i, "", "level-" + i % 7);
        }
        Case review = company.review("github");
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        Browser marc = Browser.of(context, "marc");
        String page = "/access-reviews/tasks/" + task.getUserTaskKey();
        assertThat(body(marc.open(get(page)).getResponse()).split("data-testid=\"certify-row\""))
                .hasSize(501);

        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long began = thread.getCurrentThreadCpuTime();
            marc.open(get(page));
            took.add((thread.getCurrentThreadCpuTime() - began) / 1_000_000);
        }
        LOG.info("A page of 500 rights takes {} ms of computing", took);
    }

    @Test
    void shouldSpeakFrench() throws Exception {
        company.github.account("beatrice", "E014", "member");
        Case review = company.review("github");
        UserTask task = review.taskOf("Task_CertifyAccesses", "E010");
        Browser marc = Browser.of(context, "marc");
        marc.open(post("/preferences/language").param("language", "fr").param("back", "/"));
        try {
            assertThat(body(marc.open(get("/access-reviews/tasks/" + task.getUserTaskKey()))
                            .getResponse()))
                    .contains("Conserver", "Signer ma revue", "0 décidé sur 1");
            assertThat(body(marc.open(get("/access-reviews")).getResponse())).contains("Revues des accès");
        } finally {
            marc.open(post("/preferences/language").param("language", "en").param("back", "/"));
        }
    }

    private static UUID item(Case review, String account) {
        return company.items.of(review.id).stream()
                .filter(item -> item.name().equals(account))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    private static String started(Browser browser, String key) throws Exception {
        return Objects.requireNonNull(
                browser.open(post("/access-reviews/new").param("key", key).param("systems", "github"))
                        .getResponse()
                        .getRedirectedUrl());
    }

    private static String act(Browser browser, String page, String act, String field, String value) throws Exception {
        MockHttpServletRequestBuilder request = post(page + "/decide").param("act", act);
        if (!field.isEmpty()) {
            request.param(field, value);
        }
        return Objects.requireNonNull(browser.open(request).getResponse().getRedirectedUrl());
    }

    private MockHttpServletResponse machine(String username, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        return Browser.mvc(context)
                .perform(request.with(httpBasic(username, username)))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return new ObjectMapper().readTree(body(response));
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
