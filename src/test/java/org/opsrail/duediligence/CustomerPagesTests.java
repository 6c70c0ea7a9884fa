package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.CIRCLE;
import static org.opsrail.duediligence.CustomerFixture.PATIENCE;
import static org.opsrail.duediligence.CustomerFixture.cells;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.task.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How customers are asked for, shown, put right, and kept from those who need not know. */
@OpsrailTest
class CustomerPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    Customers customers;

    @Autowired
    TaskDesk desk;

    @Autowired
    Matches matches;

    private String reference;

    @BeforeEach
    void settleIn() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        reference = "CRM-" + UUID.randomUUID();
    }

    @Test
    void shouldStartOneCheckFromTheFormAndShowItToThoseWhoNeedToKnow() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        assertThat(body(antoine, "/customers/new")).contains("value=\"E022\"", "Owners and directors");

        String path = antoine.open(form("/customers/new", asked(CIRCLE)))
                .getResponse()
                .getRedirectedUrl();
        assertThat(path).startsWith("/cases/");
        await().atMost(PATIENCE).until(() -> body(antoine, path).contains("data-testid=\"risk\""));

        assertThat(body(antoine, path))
                .contains("Northwind Mills", "Ada Stone", "Beneficial owner", "60% of it", "48% of the customer")
                .contains("a circle", "Companies own each other in a circle", "The shares add up", "20 points");
        assertThat(body(antoine, path)).contains("Limited company", "Ann Reed, ", "ann.reed@northwind.example");
        assertThat(body(Browser.of(context, "ada"), path)).contains("Northwind Mills");
        Browser marc = Browser.of(context, "marc");
        assertThat(marc.open(get(path)).getResponse().getContentAsString()).doesNotContain("Northwind", "Ada Stone");
        assertThat(body(marc, "/cases?q=Northwind")).doesNotContain(path);
        assertThat(body(antoine, "/cases?q=Northwind")).contains(path);
        assertThat(antoine.open(form("/customers/new", asked(CIRCLE)))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(path);
    }

    @Test
    void shouldKeepWhatWasTypedAndTellEachLineThatIsWrong() throws Exception {
        Map<String, String> asked = asked("Ada Stone; person; 17/05/1970; FR; 160; ;");
        asked.put("legal_name", "N".repeat(10_000));
        asked.put("expected_volume", "a lot");
        asked.put("legal_form", "limited-compny");
        asked.put("contact_mail", "");

        MockHttpServletResponse answer = Browser.of(context, "antoine")
                .open(form("/customers/new", asked))
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Ada Stone; person; 17/05/1970", "N".repeat(10_000))
                .contains("Line 1, Birth date", "Line 1, Percent", "is not an amount of whole euros")
                .contains("limited-company", "Mail address of the contact");
        assertThat(customers.called(reference)).isEmpty();
    }

    @Test
    void shouldPutTheFileRightOnItsPage() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        String path =
                antoine.open(form("/customers/new", asked(""))).getResponse().getRedirectedUrl();
        long key = customers.called(reference).orElseThrow().processInstanceKey();
        long task = await().atMost(PATIENCE)
                .until(() -> desk.waiting(key), tasks -> tasks.size() == 1)
                .getFirst()
                .key();
        String page = "/customers/tasks/" + task;
        assertThat(body(antoine, page)).contains("Nobody is named who owns the customer", "Northwind Mills");
        assertThat(body(antoine, "/tasks/" + task)).contains(page);
        assertThat(Browser.of(context, "marc").open(get(page)).getResponse().getRedirectedUrl())
                .isEqualTo("/tasks/" + task);

        MockHttpServletResponse wrong =
                antoine.open(form(page + "/correct", asked("nobody"))).getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        MockHttpServletResponse right = antoine.open(form(page + "/correct", asked(CustomerFixture.TWO_OWNERS)))
                .getResponse();

        assertThat(right.getRedirectedUrl()).isEqualTo(path);
        await().atMost(PATIENCE)
                .until(() -> desk.waiting(key).stream()
                        .anyMatch(waiting -> waiting.elementId().equals("Task_ApproveCustomer")));
        assertThat(body(antoine, path)).contains("File corrected", "File checked: in order", "Risk rated: Low");
        assertThat(antoine.open(form(page + "/drop", Map.of("reason", "Late")))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/tasks/" + task);
    }

    @Test
    void shouldJudgePossibleMatchesSideBySideAndKeepWhatIsTyped() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        String path = antoine.open(form("/customers/new", asked(CustomerFixture.NAMESAKE)))
                .getResponse()
                .getRedirectedUrl();
        long key = customers.called(reference).orElseThrow().processInstanceKey();
        long task = waiting(key, "Task_JudgeMatches");
        String page = "/customers/tasks/" + task + "/matches";
        Browser peter = Browser.of(context, "peter");

        assertThat(body(peter, page))
                .contains("Grigori Sandomirski", "Beneficial owner", "60% of the customer", "28 April 1971")
                .contains("Grigoriy Lvovich Sandomirskiy", "1971-04-28", "sanctioned", "EU.9001.11", "of 100")
                .contains("Only the list says “lvovich”", "They are the same. The case stops.");
        assertThat(body(peter, "/tasks/" + task)).contains(page);
        assertThat(antoine.open(get(page)).getResponse().getRedirectedUrl()).isEqualTo("/tasks/" + task);
        UUID match = matches.of(customers.at(key).id()).getFirst().id();

        peter.open(put("/tasks/" + task + "/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"judgements": [{"match": "%s", "word": "false", "reason": "Half a thought"}]}""".formatted(match)));
        assertThat(body(peter, page)).contains("Half a thought", "checked");
        MockHttpServletResponse wrong = peter.open(
                        form(page, Map.of("word-" + match, "false", "reason-" + match, "r".repeat(10_000))))
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("r".repeat(10_000), "2,000 characters at most");
        assertThat(peter.open(form(page, Map.of())).getResponse().getContentAsString())
                .contains("Choose: true or false match.");
        MockHttpServletResponse kept = peter.open(
                        form(page, Map.of("word-" + match, "false", "reason-" + match, "Another passport.")))
                .getResponse();

        assertThat(kept.getRedirectedUrl()).isEqualTo(path);
        waiting(key, "Task_ApproveCustomer");
        assertThat(body(peter, path))
                .contains("data-testid=\"screening\"", "False match, judged by Peter", "because: ‘Another passport.’")
                .contains("EU, of 18 November 2026", "Judged not to be on a list: Grigori Sandomirski");
        assertThat(body(Browser.of(context, "ada"), path)).contains("Another passport.");
        assertThat(body(antoine, path))
                .doesNotContain("data-testid=\"screening\"", "Another passport", "Lvovich", "data-diagram")
                .doesNotContain("Judge possible matches");
        assertThat(body(Browser.of(context, "ingrid"), "/tasks/" + waiting(key, "Task_ApproveCustomer")))
                .contains("Another passport.");
    }

    @Test
    void shouldTellTheSalespersonOfAStoppedCaseOnlyThatItIsRefused() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        String path = antoine.open(form("/customers/new", asked(CustomerFixture.NAMESAKE)))
                .getResponse()
                .getRedirectedUrl();
        long key = customers.called(reference).orElseThrow().processInstanceKey();
        long task = waiting(key, "Task_JudgeMatches");
        UUID match = matches.of(customers.at(key).id()).getFirst().id();

        assertThat(complete("antoine", task, match)).isIn(403, 404);
        assertThat(complete("peter", task, UUID.randomUUID())).isEqualTo(422);
        assertThat(complete("peter", task, match)).isEqualTo(204);

        await().atMost(PATIENCE).until(() -> customers.at(key).outcome() != null);
        assertThat(body(Browser.of(context, "peter"), path)).contains("stopped, on a list of sanctions", "True match");
        assertThat(body(antoine, path))
                .contains("Check closed: refused")
                .doesNotContainIgnoringCase("sanction", "stopped", "true match");
    }

    private int complete(String username, long task, UUID match) throws Exception {
        return Browser.of(context, username)
                .open(post("/api/tasks/" + task + "/completion")
                        .with(httpBasic(username, username))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"judgements": [{"match": "%s", "word": "true", "reason": "The same."}]}""".formatted(match)))
                .getResponse()
                .getStatus();
    }

    private long waiting(long key, String element) {
        return await().atMost(PATIENCE)
                .until(
                        () -> desk.waiting(key).stream()
                                .filter(task -> task.elementId().equals(element))
                                .toList(),
                        tasks -> tasks.size() == 1)
                .getFirst()
                .key();
    }

    @Test
    void shouldShowAFileBeforeItStartsAnything() throws Exception {
        Browser antoine = Browser.of(context, "antoine");
        String csv = """
                reference;legal_name;country;registration_number;vat;lei;business_line;channel;expected_volume;deal_value;salesperson
                %1$s;=Northwind;DE;;;;software;direct;1000;100;E022
                %1$s;Northwind;DE;;;;software;direct;1000;100;E022
                %1$s-2;Southwind;Atlantis;;;;sofware;direct;-1;100;nobody
                """.formatted(reference);
        String preview = antoine.open(multipart("/customers/import")
                        .file(new MockMultipartFile(
                                "file", "customers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))))
                .getResponse()
                .getRedirectedUrl();

        assertThat(body(antoine, preview))
                .contains("One check can start", "2 rows can’t start", "did you mean", "is not a country");
        assertThat(customers.called(reference)).isEmpty();
        antoine.open(post(preview + "/start"));

        assertThat(body(antoine, preview)).contains("/cases/");
        assertThat(antoine.open(get(preview + "/rejected.csv")).getResponse().getContentAsString())
                .contains("Atlantis");
        assertThat(customers.called(reference)).isPresent();
    }

    @Test
    void shouldTakeACustomerWithItsOwnersByMachineOnce() throws Exception {
        Map<String, Object> request = new HashMap<>(asked(""));
        request.put(
                "owners",
                List.of(
                        Map.of(
                                "name",
                                "Ada Stone",
                                "kind",
                                "person",
                                "birthDate",
                                "1970-05-17",
                                "percent",
                                60.5,
                                "country",
                                "FR",
                                "director",
                                true),
                        Map.of("name", "Ben Moor", "kind", "person", "birthDate", "1980-01-02", "percent", 39.5)));

        JsonNode first = json(request, 201).at("/started/0");
        JsonNode again = json(request, 200).at("/alreadyStarted/0");

        assertThat(again).isEqualTo(first);
        request.put("owners", List.of(Map.of("name", "Ada", "kind", "robot")));
        request.put("reference", reference + "-2");
        assertThat(json(request, 422).at("/rejected/0/reasons").toString())
                .contains("owners[1].kind", "owners[1].percent");
        request.put("owners", "everybody");
        assertThat(json(request, 400).get("type").asString()).contains("unreadable-customers");
        request.remove("owners");
        request.put("colour", "blue");
        assertThat(json(request, 400).get("detail").asString()).contains("colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marc", "nina", "ada"})
    void shouldLetNobodyElseAsk(String username) throws Exception {
        Browser browser = Browser.of(context, username);

        assertThat(browser.open(get("/customers/new")).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(browser.open(get("/customers/import")).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(browser.open(form("/customers/new", asked(""))).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(customers.called(reference)).isEmpty();
    }

    private Map<String, String> asked(String owners) {
        Map<String, String> asked = cells("reference", reference);
        asked.put("owners", owners);
        return asked;
    }

    private JsonNode json(Map<String, Object> request, int status) throws Exception {
        MockHttpServletResponse answer = Browser.of(context, "antoine")
                .open(post("/api/customers")
                        .with(httpBasic("antoine", "antoine"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(request)))
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return request;
    }

    private static String body(Browser browser, String path) throws Exception {
        MockHttpServletResponse answer = browser.open(get(path)).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
