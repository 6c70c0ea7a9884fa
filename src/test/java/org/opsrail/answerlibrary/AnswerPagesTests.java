package org.opsrail.answerlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.answerlibrary.domain.ExpiryReminders;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the library is kept: on its pages, by file and by machine, and by whom. */
@OpsrailTest
class AnswerPagesTests {

    private static final String QUESTION = "Is customer data encrypted at rest?";
    private static final String HEADER = "question,choice,answer,language,topic,owner,valid_until,other_wordings\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DirectoryFiles files;

    @Autowired
    private InstantSource clock;

    @Autowired
    private AnswerLibrary library;

    @Autowired
    private ExpiryReminders reminders;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void settleIn() {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SampleDirectory.settleIn(files, today);
        forget();
    }

    @AfterEach
    void forget() {
        jdbc.sql("TRUNCATE answerlibrary.answer CASCADE").update();
    }

    @Test
    void shouldTakeAnAnswerFromTheFormAndFindItByWhatIsMeant() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        assertThat(body(olivia, "/answers/new?question=Do you encrypt?"))
                .contains("Do you encrypt?", "olivia.bernard@example.com", today.plusYears(1) + "\"");

        String path = "/answers/" + add(olivia, Map.of("other_wordings", "Do you encrypt stored data?"));

        assertThat(body(olivia, path))
                .contains(QUESTION, "AES-256 &lt;everywhere&gt;")
                .contains("Marc Lefèvre", "Do you encrypt stored data?", "confirmed by Olivia Bernard")
                .containsPattern("data-testid=\"answer-status\"[^>]*>Approved<");
        assertThat(body(olivia, "/answers?q=customer data encrypted while stored"))
                .contains(path, "data-testid=\"confidence\"", "Words in common");
        assertThat(body(olivia, "/answers")).contains(path).doesNotContain("data-testid=\"confidence\"");
        assertThat(body(olivia, "/answers?topic=security&owner=E010&state=KEPT"))
                .contains(path);
        assertThat(body(olivia, "/answers?topic=legal")).doesNotContain(path);
        assertThat(body(olivia, "/answers?state=DRAFT")).doesNotContain(path);
    }

    @Test
    void shouldNeedSomebodyElseToApproveWhatItsOwnerChanged() throws Exception {
        UUID id = add(Browser.of(context, "olivia"), Map.of());
        String path = "/answers/" + id;
        Browser marc = Browser.of(context, "marc");
        assertThat(body(marc, path + "/edit")).contains("marc.lefevre@example.com");

        Map<String, String> changed = typed(Map.of("answer", "AES-256 nowhere", "version", "1"));
        assertThat(sent(marc, path, changed).getRedirectedUrl()).isEqualTo(path);
        assertThat(library.find(id).orElseThrow().status()).isEqualTo(AnswerStatus.DRAFT);
        assertThat(body(marc, path)).contains("<ins>nowhere</ins>", "<del>&lt;everywhere&gt;</del>");

        confirm(marc, id, today.plusDays(90));
        assertThat(library.find(id).orElseThrow().status()).isEqualTo(AnswerStatus.DRAFT);
        confirm(Browser.of(context, "demo"), id, today.minusDays(1));
        assertThat(library.find(id).orElseThrow().status()).isEqualTo(AnswerStatus.DRAFT);
        confirm(Browser.of(context, "demo"), id, today.plusDays(60));
        LibraryAnswer confirmed = library.find(id).orElseThrow();
        assertThat(confirmed.status()).isEqualTo(AnswerStatus.APPROVED);
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(confirmed.validUntil()).isEqualTo(today.plusDays(60));
    }

    @Test
    void shouldKeepWhatWasTypedWhenItIsWrongOrSomebodyWasFaster() throws Exception {
        Browser olivia = Browser.of(context, "olivia");

        MockHttpServletResponse wrong =
                sent(olivia, "/answers", typed(Map.of("answer", "a".repeat(10_001), "owner", "nobody@example.com")));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("a".repeat(10_001), "nobody@example.com", QUESTION)
                .containsPattern("id=\"answer-error\"><span>[^<]+")
                .containsPattern("id=\"owner-error\"><span>[^<]*nobody@example.com")
                .doesNotContain("id=\"topic-error\"");
        assertThat(body(olivia, "/answers")).doesNotContain(QUESTION);

        UUID id = add(olivia, Map.of());
        sent(olivia, "/answers/" + id, typed(Map.of("answer", "First", "version", "1")));
        MockHttpServletResponse late =
                sent(olivia, "/answers/" + id, typed(Map.of("answer", "Second", "version", "1")));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Second", "“First”", "name=\"version\" value=\"2\"");
        assertThat(library.find(id).orElseThrow().text()).isEqualTo("First");
    }

    @Test
    void shouldRetireAnAnswerAndPutItBack() throws Exception {
        Browser marc = Browser.of(context, "marc");
        UUID id = add(Browser.of(context, "olivia"), Map.of());
        String path = "/answers/" + id;

        sent(marc, path + "/retirement", Map.of());

        assertThat(body(marc, path))
                .containsPattern("data-testid=\"answer-status\"[^>]*>Retired<")
                .doesNotContain("confirm-answer");
        assertThat(body(marc, "/answers")).doesNotContain(path);
        assertThat(body(marc, "/answers?q=encrypted")).doesNotContain(path);
        assertThat(body(marc, "/answers?state=RETIRED")).contains(path);
        assertThat(body(marc, "/answers/answers.csv")).doesNotContain(QUESTION);

        sent(marc, path + "/return", Map.of());
        assertThat(body(marc, "/answers")).contains(path);
    }

    @Test
    void shouldPutAProofBesideAnAnswerForWhoeverReadsIt() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        UUID id = add(olivia, Map.of());

        olivia.open(multipart("/answers/" + id + "/proof")
                .file(new MockMultipartFile(
                        "document", "certificate.pdf", "application/pdf", SampleFiles.pdf("ISO 27001"))));

        LibraryAnswer proved = library.find(id).orElseThrow();
        assertThat(proved.version()).isEqualTo(2);
        Browser ada = Browser.of(context, "ada");
        assertThat(body(ada, "/answers/" + id)).contains("/documents/" + proved.document(), "certificate.pdf");
        assertThat(ada.open(get("/documents/" + proved.document()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        sent(olivia, "/answers/" + id + "/proof/removal", Map.of());
        assertThat(library.find(id).orElseThrow().document()).isNull();
    }

    @Test
    void shouldShowWhatComesOfAFileTakeTheGoodRowsAndTellTheBadOnes() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        add(olivia, Map.of("question", "Do you have a security policy?", "answer", "Yes.", "choice", ""));
        assertThat(body(olivia, "/answers/import")).contains("valid_until").doesNotContain("??");
        String csv = HEADER + """
                Do you have a security policy?,,"Yes, version 3.",en,security,E010,,
                Do you back up?,yes,=1+1,en,continuity,E002,%s,Are there backups?|Do you keep copies?
                Do you back up!,yes,Daily.,en,continuity,E002,,
                Qui êtes-vous ?,maybe,,de,company,E999,,
                """.formatted(today.plusDays(200));
        String preview = Objects.requireNonNull(olivia.open(multipart("/answers/import")
                        .file(new MockMultipartFile(
                                "file", "answers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))))
                .getResponse()
                .getRedirectedUrl());

        assertThat(body(olivia, preview))
                .contains("2 answers can be taken", "2 rows can’t be taken", "Qui êtes-vous ?", "E999")
                .doesNotContain("??");
        assertThat(library.suggest("Do you back up?", Locale.ENGLISH, 1)).isEmpty();

        olivia.open(post(preview + "/start"));

        assertThat(body(olivia, preview)).contains("/answers/", "2 answers of this file are in the library");
        assertThat(body(olivia, preview + "/rejected.csv")).contains("Qui êtes-vous ?", "Do you back up!");
        LibraryAnswer policy = library.suggest("Do you have a security policy?", Locale.ENGLISH, 1)
                .getFirst()
                .answer();
        assertThat(policy.text()).isEqualTo("Yes, version 3.");
        assertThat(policy.version()).isEqualTo(2);
        Suggestion copies =
                library.suggest("Do you keep copies?", Locale.ENGLISH, 1).getFirst();
        assertThat(copies.wording()).isEqualTo("Do you keep copies?");
        assertThat(copies.answer().validUntil()).isEqualTo(today.plusDays(200));

        String exported = body(olivia, "/answers/answers.csv");
        assertThat(exported).contains("'=1+1").doesNotContain(",=1+1");
        JsonNode again = brought(csv("olivia", exported), 200);
        assertThat(again.get("known")).hasSize(2);
        assertThat(again.get("taken")).isEmpty();
        assertThat(again.get("rejected")).isEmpty();
    }

    @Test
    void shouldTakeAndFindAnswersByMachine() throws Exception {
        Map<String, Object> request = new HashMap<>(typed(Map.of("choice", "yes")));
        request.put("validUntil", today.plusDays(30).toString());

        JsonNode first = brought(json("olivia", request), 201).at("/taken/0");
        assertThat(brought(json("olivia", request), 200).at("/known/0/answer")).isEqualTo(first.get("answer"));
        request.put("owner", "E999");
        assertThat(brought(json("olivia", request), 422).get("rejected").toString())
                .contains("owner", "E999");
        request.put("colour", "blue");
        assertThat(brought(json("olivia", request), 400).get("type").asString()).contains("unreadable-answers");
        assertThat(brought(csv("olivia", "colour\nblue\n"), 400).get("type").asString())
                .contains("unreadable-answers");

        JsonNode found = brought(
                get("/api/answers")
                        .param("question", "Do you encrypt customer data at rest?")
                        .with(httpBasic("ada", "ada")),
                200);
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id")).isEqualTo(first.get("answer"));
        assertThat(found.at("/0/choice").asString()).isEqualTo("YES");
        assertThat(found.at("/0/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(found.at("/0/proposed").asBoolean()).isTrue();
        assertThat(found.at("/0/validUntil").asString())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(found.at("/0/evidence/shared").toString()).contains("customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "nina"})
    void shouldLetReadersReadAndChangeNothing(String username) throws Exception {
        UUID id = add(Browser.of(context, "olivia"), Map.of("owner", "E006"));
        String path = "/answers/" + id;
        Browser reader = Browser.of(context, username);

        assertThat(body(reader, "/answers")).contains(path).doesNotContain("new-answer", "/answers/import");
        assertThat(body(reader, path)).contains(QUESTION).doesNotContain("edit-answer", "retire-answer", "confirm-");
        for (String page : List.of("/answers/new", "/answers/import", path + "/edit")) {
            assertThat(reader.open(get(page)).getResponse().getStatus())
                    .as(page)
                    .isEqualTo(403);
        }
        Map<String, String> fields = typed(Map.of("version", "1", "validUntil", "2030-01-01"));
        for (String page : List.of(
                "/answers",
                path,
                path + "/confirmation",
                path + "/retirement",
                path + "/return",
                path + "/proof/removal")) {
            assertThat(sent(reader, page, fields).getStatus()).as(page).isEqualTo(403);
        }
        brought(json(username, Map.copyOf(fields)), 403);
        brought(csv(username, HEADER), 403);
        LibraryAnswer kept = library.find(id).orElseThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.status()).isEqualTo(AnswerStatus.APPROVED);
    }

    @Test
    void shouldKnowNothingOfAnAnswerThatIsNotThere() throws Exception {
        Browser demo = Browser.of(context, "demo");
        String path = "/answers/" + UUID.randomUUID();

        assertThat(demo.open(get(path)).getResponse().getStatus()).isEqualTo(404);
        assertThat(demo.open(get(path + "/edit")).getResponse().getStatus()).isEqualTo(404);
        assertThat(sent(demo, path + "/retirement", Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void shouldRemindTheOwnerOncePerDayOfExpiry() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        UUID soon = add(olivia, Map.of("valid_until", today.plusDays(20).toString()));
        UUID later = add(
                olivia,
                Map.of("question", "Later?", "valid_until", today.plusDays(50).toString()));

        reminders.remind();
        reminders.remind();

        assertThat(mails(soon)).hasSize(1).first().asString().contains(QUESTION, "/answers/" + soon);
        assertThat(mails(later)).isEmpty();
        assertThat(body(olivia, "/answers?state=EXPIRING"))
                .contains("/answers/" + soon)
                .doesNotContain("/answers/" + later);
        confirm(olivia, soon, today.plusDays(25));
        reminders.remind();
        assertThat(mails(soon)).hasSize(2);
    }

    private List<String> mails(UUID answer) {
        return jdbc.sql("SELECT text_body FROM notification.message WHERE idempotency_key LIKE ?")
                .param("%" + answer + "%")
                .query(String.class)
                .list();
    }

    private UUID add(Browser by, Map<String, String> other) throws Exception {
        String path = sent(by, "/answers", typed(other)).getRedirectedUrl();
        assertThat(path).startsWith("/answers/");
        return UUID.fromString(Objects.requireNonNull(path).substring("/answers/".length()));
    }

    private static Map<String, String> typed(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "question", QUESTION,
                "choice", "yes",
                "answer", "AES-256 <everywhere>",
                "language", "en",
                "topic", "security",
                "owner", "E010"));
        typed.putAll(other);
        return typed;
    }

    private static void confirm(Browser by, UUID answer, LocalDate until) throws Exception {
        sent(by, "/answers/" + answer + "/confirmation", Map.of("validUntil", until.toString()));
    }

    private static MockHttpServletResponse sent(Browser by, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return by.open(request).getResponse();
    }

    private static MockHttpServletRequestBuilder json(String username, Map<String, ?> answer) {
        return post("/api/answers")
                .with(httpBasic(username, username))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(answer));
    }

    private static MockHttpServletRequestBuilder csv(String username, String content) {
        return post("/api/answers")
                .with(httpBasic(username, username))
                .contentType("text/csv")
                .content(content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode brought(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer =
                Browser.mvc(context).perform(request).andReturn().getResponse();
        String content = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(content).isEqualTo(status);
        return JsonMapper.shared().readTree(content);
    }

    private static String body(Browser browser, String path) throws Exception {
        MockHttpServletResponse answer = browser.open(get(path)).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
