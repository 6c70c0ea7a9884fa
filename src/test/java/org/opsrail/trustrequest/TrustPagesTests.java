package org.opsrail.trustrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.trustrequest.TrustFixture.BACKUPS;
import static org.opsrail.trustrequest.TrustFixture.ENCRYPTED;
import static org.opsrail.trustrequest.TrustFixture.PATIENCE;
import static org.opsrail.trustrequest.TrustFixture.UNKNOWN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.task.TaskDesk;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.Delivery.Kind;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** How a questionnaire is brought, answered, released and fetched, and what is refused on the way. */
@OpsrailTest
class TrustPagesTests {

    private static final Pattern LINK = Pattern.compile("/guest/trust-pack/[\\w-]{43}");

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskDesk desk;

    private TrustFixture company;

    @BeforeEach
    void settleIn() {
        company = new TrustFixture(application);
        company.forget();
        company.known(ENCRYPTED, Choice.YES, "Yes, with AES-256.", "E005");
    }

    @Test
    void shouldLeadFromTheFileToTheRecipientsDownloads() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        assertThat(body(antoine, "/trust-requests/new")).contains("value=\"E022\"", "The customer’s file");
        Map<String, String> cells = company.cells();
        String draft = antoine.open(upload(cells, Workbooks.of(List.of(ENCRYPTED, UNKNOWN))))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(antoine, draft)).contains("2 questions were recognised", "Security review!C5", UNKNOWN);
        assertThat(company.requests.called(cells.get("reference"))).isEmpty();
        assertThat(Browser.of(context, "julien").open(get(draft)).getResponse().getStatus())
                .as("a draft is its sender's own")
                .isEqualTo(404);

        String path = antoine.open(post(draft + "/start")).getResponse().getRedirectedUrl();
        assertThat(path).startsWith("/cases/");
        TrustRequest request = company.requests.called(cells.get("reference")).orElseThrow();
        answerAsOps(request);
        assertThat(body(antoine, path)).contains("Northwind Mills", "How sure the library was", "€80,000");
        assertThat(Browser.of(context, "marc").open(get(path)).getResponse().getContentAsString())
                .doesNotContain("Northwind");
        release(request);

        String link = await().atMost(PATIENCE).until(() -> link(request), found -> !found.isEmpty());
        assertThat(text(guest(get(link)))).contains("Answers for Ada Stone", "northwind.xlsx", "I have everything");
        MockHttpServletResponse file = guest(get(link + "/0"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(Workbooks.open(file.getContentAsByteArray())
                        .getSheet(Workbooks.SHEET)
                        .getRow(Workbooks.HEADER)
                        .getCell(2)
                        .getStringCellValue())
                .isEqualTo("Yes, with AES-256.");
        assertThat(guest(get(link + "/1")).getStatus()).isEqualTo(404);
        assertThat(events(request)).containsExactly(Kind.LINK_SENT, Kind.DOWNLOADED);
        assertThat(body(antoine, path)).contains("northwind.xlsx downloaded", "ada.stone@northwind.example", "SHA-256");

        guest(post(link).contentType(MediaType.APPLICATION_FORM_URLENCODED).content("all=here"));
        assertThat(guest(get(link + "/0")).getStatus())
                .as("the link is used up")
                .isEqualTo(404);
        assertThat(events(request)).containsExactly(Kind.LINK_SENT, Kind.DOWNLOADED, Kind.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "revoked"})
    void shouldOpenNoPackOnALinkThatIsOver(String how) throws Exception {
        TrustRequest request = company.requests.at(
                company.ask(company.cells(), List.of(ENCRYPTED)).key());
        release(request);
        String link = await().atMost(PATIENCE).until(() -> link(request), found -> !found.isEmpty());
        assertThat(guest(get(link + "/0")).getStatus()).isEqualTo(200);

        if (how.equals("expired")) {
            company.jdbc.sql("UPDATE guest.link SET expires_at = issued_at").update();
        } else {
            Browser.of(context, "antoine")
                    .open(post("/trust-requests/" + request.id() + "/withdraw").param("reason", "Lost."));
        }

        assertThat(guest(get(link + "/0")).getStatus()).isEqualTo(404);
        assertThat(guest(get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void shouldSaveHandOnAndHandInOnOnePage() throws Exception {
        UUID backups = company.known(BACKUPS, null, "Each night.", "E005");
        company.expire(backups);
        TrustRequest request = company.requests.at(
                company.ask(company.cells(), List.of(BACKUPS, UNKNOWN)).key());
        long yusufs = task(request, "Task_AnswerQuestions", "E005");
        Browser yusuf = Browser.of(context, "yusuf");
        String page = "/trust-requests/tasks/" + yusufs;
        Question question = question(request, BACKUPS);

        assertThat(body(yusuf, page))
                .contains(BACKUPS, "Each night.", "Library:")
                .doesNotContain(UNKNOWN);
        assertThat(body(yusuf, "/tasks/" + yusufs)).contains(page);
        assertThat(Browser.of(context, "marc").open(get(page)).getResponse().getRedirectedUrl())
                .isEqualTo("/tasks/" + yusufs);
        MockHttpServletResponse empty = yusuf.open(
                        post(page).param("act", "hand-in").param("text-" + question.id(), " "))
                .getResponse();
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("The answer is missing.");
        yusuf.open(post(page).param("act", "save").param("text-" + question.id(), "Each hour.\r\nKept a year."));
        assertThat(body(yusuf, page)).contains("Each hour.\nKept a year.");
        yusuf.open(post(page).param("act", "hand-on:" + question.id()).param("to-" + question.id(), "nobody"));
        assertThat(question(request, BACKUPS).owner()).isEqualTo("E005");
        yusuf.open(post(page)
                .param("act", "hand-on:" + question.id())
                .param("to-" + question.id(), "E003")
                .param("why-" + question.id(), "Your backups."));
        yusuf.open(post(page).param("act", "hand-in"));

        long tomass = task(request, "Task_AnswerQuestions", "E003");
        assertThat(body(Browser.of(context, "tomas"), "/trust-requests/tasks/" + tomass))
                .contains("Yusuf Demir: Your backups.", "Each hour.");
    }

    @Test
    void shouldShowEveryConfidenceAtTheReleaseAndRefuseTheOwnDeal() throws Exception {
        company.expire(company.known(BACKUPS, null, "Each night.", "E005"));
        TrustRequest request = company.requests.at(company.ask(company.cells("salesperson", "E009"), List.of(ENCRYPTED))
                .key());
        long task = task(request, "Task_ReleaseAnswers", null);
        String page = "/trust-requests/release/" + task;
        Browser peter = Browser.of(context, "peter");
        assertThat(peter.open(get(page)).getResponse().getRedirectedUrl())
                .as("his own deal")
                .isEqualTo("/tasks/" + task);
        assertThat(peter.open(post("/api/tasks/" + task + "/completion")
                                .with(httpBasic("peter", "peter"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"next\":\"release\"}"))
                        .getResponse()
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
        assertThat(company.requests.get(request.id()).releases()).isZero();

        Browser ingrid = Browser.of(context, "ingrid");
        assertThat(body(ingrid, page)).contains("data-testid=\"confidence\"", "Library, version 1", "holds until");
        Question question = question(request, ENCRYPTED);
        company.expire(question.answer().library().answer());
        MockHttpServletResponse refused =
                ingrid.open(post(page).param("act", "release")).getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("its owner has to renew it");
        ingrid.open(post(page).param("act", "back"));
        task(request, "Task_AnswerQuestions", "E005");
    }

    @Test
    void shouldKeepWhatWasTypedAndLetColumnsBeCorrected() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        Map<String, String> cells = company.cells("due_on", "2020-01-01", "recipient_mail", "nobody");
        MockHttpServletResponse wrong = antoine.open(upload(cells, Workbooks.of(List.of(ENCRYPTED, UNKNOWN))))
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        String page = wrong.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("is over already", "nobody", "Your file is kept");
        Matcher kept = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"").matcher(page);
        assertThat(kept.find()).isTrue();

        MockMultipartHttpServletRequestBuilder again = multipart("/trust-requests/new");
        company.cells().forEach(again::param);
        again.param("draft", kept.group(1));
        String draft = antoine.open(again).getResponse().getRedirectedUrl();
        assertThat(draft).endsWith(kept.group(1));
        assertThat(antoine.open(layout(draft, "Z", "A")).getResponse().getStatus())
                .isEqualTo(422);
        antoine.open(layout(draft, "B", "F"));
        assertThat(body(antoine, draft)).contains("Security review!F5");
    }

    private static MockHttpServletRequestBuilder layout(String draft, String question, String answer) {
        return post(draft + "/layout")
                .param("sheet", Workbooks.SHEET)
                .param("firstRow", "5")
                .param("question", question)
                .param("answer", answer);
    }

    @Test
    void shouldRefuseAHostileFileAndLoseNothing() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        byte[] hostile = Workbooks.of(List.of(ENCRYPTED));
        for (int i = 100; i < hostile.length; i += 7) {
            hostile[i] ^= 0x5A;
        }
        Map<String, String> cells = company.cells("customer", "Northwind Kept Inc");

        MockHttpServletResponse refused = antoine.open(upload(cells, hostile)).getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Northwind Kept Inc");
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM trustrequest.draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(api(cells, hostile).getStatus()).isEqualTo(422);
        assertThat(company.requests.called(cells.get("reference"))).isEmpty();
    }

    @Test
    void shouldTakeAQuestionnaireByMachineOnce() throws Exception {
        Map<String, String> cells = company.cells();
        byte[] file = Workbooks.of(List.of(ENCRYPTED));

        assertThat(api(cells, file).getStatus()).isEqualTo(201);
        MockHttpServletResponse again = api(cells, file);

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains("\"alreadyStarted\":true");
        cells.put("reference", "other");
        cells.put("customer_reference", "unheard-of");
        assertThat(api(cells, file).getContentAsString()).contains("customer_reference", "trust-request-rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marc", "peter", "ada"})
    void shouldLetNobodyElseBringOne(String username) throws Exception {
        Browser browser = Browser.of(context, username);

        assertThat(browser.open(get("/trust-requests/new")).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(browser.open(upload(company.cells(), Workbooks.of(List.of(ENCRYPTED))))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldWithdrawAndAgreeOnlyForWhomItConcerns() throws Exception {
        TrustRequest request = company.requests.at(
                company.ask(company.cells(), List.of(ENCRYPTED)).key());
        String path = "/trust-requests/" + request.id();
        for (String page : List.of("/withdraw", "/agreement")) {
            assertThat(Browser.of(context, "marc")
                            .open(get(path + page))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
            assertThat(body(Browser.of(context, "antoine"), path + page)).contains("Northwind Mills");
        }
        Browser antoine = Browser.of(context, "antoine");
        assertThat(antoine.open(post(path + "/withdraw").param("reason", " "))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        antoine.open(multipart(path + "/agreement")
                .param("nda_reference", "NDA-7")
                .param("nda_signed_on", company.today().toString()));
        assertThat(company.requests.get(request.id()).deal().nda()).isNotNull();
    }

    private void answerAsOps(TrustRequest request) throws Exception {
        long task = task(request, "Task_AnswerQuestions", null);
        Question question = question(request, UNKNOWN);
        Browser julien = Browser.of(context, "julien");
        assertThat(julien.open(post("/tasks/" + task + "/claim")).getResponse().getStatus())
                .isLessThan(400);
        julien.open(
                post("/trust-requests/tasks/" + task).param("act", "hand-in").param("text-" + question.id(), "Red."));
    }

    private void release(TrustRequest request) throws Exception {
        long task = task(request, "Task_ReleaseAnswers", null);
        Browser.of(context, "ingrid")
                .open(post("/trust-requests/release/" + task).param("act", "release"));
    }

    private long task(TrustRequest request, String element, String assignee) {
        return await(element)
                .atMost(PATIENCE)
                .until(
                        () -> desk.waiting(request.processInstanceKey()).stream()
                                .filter(task -> task.elementId().equals(element))
                                .filter(task -> Objects.equals(task.assignee(), assignee))
                                .toList(),
                        tasks -> tasks.size() == 1)
                .getFirst()
                .key();
    }

    private Question question(TrustRequest request, String text) {
        return company.questions.of(request.id()).stream()
                .filter(question -> question.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> events(TrustRequest request) {
        return company.log.of(request.id()).getFirst().events().stream()
                .map(Delivery.Event::kind)
                .toList();
    }

    /** As it was mailed; empty while it was not. */
    private String link(TrustRequest request) {
        return company.log.of(request.id()).stream()
                .findFirst()
                .flatMap(delivery -> company.jdbc
                        .sql("SELECT text_body FROM notification.message WHERE idempotency_key LIKE ?")
                        .param("trust-request/" + delivery.id() + "%")
                        .query(String.class)
                        .optional())
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse("");
    }

    private MockMultipartHttpServletRequestBuilder upload(Map<String, String> cells, byte[] file) {
        MockMultipartHttpServletRequestBuilder request = multipart("/trust-requests/new");
        request.file(new MockMultipartFile("file", "northwind.xlsx", null, file));
        cells.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse api(Map<String, String> cells, byte[] file) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/trust-requests");
        request.file(new MockMultipartFile("file", "northwind.xlsx", null, file));
        cells.forEach(request::param);
        request.with(httpBasic("antoine", "antoine"));
        return Browser.of(context, "antoine").open(request).getResponse();
    }

    /** The recipient has no account. */
    private MockHttpServletResponse guest(MockHttpServletRequestBuilder request) throws Exception {
        return Browser.mvc(context).perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String body(Browser browser, String path) throws Exception {
        MockHttpServletResponse answer = browser.open(get(path)).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
