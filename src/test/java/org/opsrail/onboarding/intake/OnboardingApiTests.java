package org.opsrail.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.onboarding.domain.Hire;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.opsrail.onboarding.domain.OnboardingState;
import org.opsrail.onboarding.domain.Onboardings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpsrailTest
class OnboardingApiTests extends CompanyToday {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    OnboardingRepository onboardings;

    @Autowired
    Onboardings steps;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shouldStartWhatIsRightAndExplainTheRestOnce() throws Exception {
        byte[] file = HireFiles.sample(today);

        JsonNode first = answer(send("demo", CSV, file), 200);

        assertThat(first.propertyNames()).containsExactly("started", "rejected");
        assertThat(first.get("started")).hasSize(188).allSatisfy(row -> {
            assertThat(row.propertyNames())
                    .containsExactly("row", "employeeNumber", "onboardingId", "processInstanceKey");
            assertThat(row.get("processInstanceKey").asString()).matches("\\d+");
        });
        assertThat(first.get("rejected")).hasSize(12);
        assertThat(first.get("rejected").get(0)).isEqualTo(JSON.readTree("""
                        {"row":12,"reasons":["start_date: '31/02/2027' is not a date (expected YYYY-MM-DD)"]}
                        """));

        JsonNode again = answer(send("demo", CSV, file), 200);

        assertThat(again.get("started")).isEmpty();
        assertThat(again.get("rejected")).isEqualTo(first.get("rejected"));
        assertThat(again.get("alreadyStarted")).isEqualTo(first.get("started"));
    }

    @Test
    void shouldStartOneHireSentAsJson() throws Exception {
        String hire = json("J1", today.plusDays(30));

        JsonNode started = answer(send("olivia", MediaType.APPLICATION_JSON, hire), 201);
        assertThat(started.get("started").get(0).get("row").asInt()).isEqualTo(1);
        assertThat(started.get("started").get(0).get("employeeNumber").asString())
                .isEqualTo("J1");
        long key = Long.parseLong(
                started.get("started").get(0).get("processInstanceKey").asString());
        assertThat(onboardings.findByProcessInstanceKey(key)).isPresent();

        JsonNode again = answer(send("olivia", MediaType.APPLICATION_JSON, hire), 200);
        assertThat(again.get("alreadyStarted")).isEqualTo(started.get("started"));

        JsonNode rejected = answer(
                send(
                        "olivia",
                        MediaType.APPLICATION_JSON,
                        json("J2", today.plusDays(30)).replace("Paris", "Rome")),
                422);
        assertThat(rejected.get("rejected").get(0).get("reasons").get(0).asString())
                .isEqualTo("place: 'Rome' is not known (expected one of: Lyon, Paris, Remote)");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "ENDED", "WITHDRAWN"})
    void shouldOnboardAgainWhoComesBackAfterAnOnboardingThatIsOver(OnboardingState end) throws Exception {
        String number = "R-" + end;
        String hire = json(number, today.plusDays(30));
        JsonNode first = answer(send("olivia", MediaType.APPLICATION_JSON, hire), 201);
        String rehire = json(number, today.plusDays(60));
        answer(send("olivia", MediaType.APPLICATION_JSON, rehire), 422);
        end(first, number, end);

        JsonNode again =
                answer(send("olivia", MediaType.APPLICATION_JSON, hire), end == OnboardingState.WITHDRAWN ? 422 : 200);
        assertThat(again.get("started")).isEmpty();
        JsonNode second = answer(send("olivia", MediaType.APPLICATION_JSON, rehire), 201);

        assertThat(id(second.get("started").get(0)))
                .isNotEqualTo(id(first.get("started").get(0)));
        assertThat(answer(send("olivia", MediaType.APPLICATION_JSON, rehire), 200)
                        .get("alreadyStarted"))
                .isEqualTo(second.get("started"));
    }

    @Test
    void shouldSayWhatToDoAboutWhoIsHere() throws Exception {
        String json = json("e014", today.plusDays(30));
        String csv = String.join(",", HireColumns.NAMES)
                + "\nE014,Alice,Martin,a@example.org,a@example.com,software-engineer,Engineering,E010,,%s,Paris,permanent\n"
                        .formatted(today.plusDays(30));

        for (JsonNode answer : List.of(
                answer(send("olivia", MediaType.APPLICATION_JSON, json), 422), answer(send("demo", CSV, csv), 200))) {
            assertThat(answer.get("started")).isEmpty();
            assertThat(reason(answer))
                    .isEqualTo("employee_number: E014 works here already (Béatrice Moreau); give somebody else a number"
                            + " of their own, and hire a leaver again once the offboarding is closed");
        }
        assertThat(onboardings.findOpen("E014")).isEmpty();
    }

    @Test
    void shouldHireAgainAfterAWithdrawalOnceItIsUndone() throws Exception {
        String hire = json("W1", today.plusDays(30));
        String rehire = json("W1", today.plusDays(31));
        UUID id = UUID.fromString(id(answer(send("olivia", MediaType.APPLICATION_JSON, hire), 201)
                .get("started")
                .get(0)));
        await().until(() -> onboardings.findById(id).orElseThrow().begunAt().isPresent());

        // Not told to its case, which would undo it at some time of its own.
        become(id, OnboardingState.WITHDRAWN);

        assertThat(reason(answer(send("olivia", MediaType.APPLICATION_JSON, rehire), 422)))
                .startsWith("employee_number: W1 had a hire that was withdrawn and is still being undone;");
        steps.closeWithdrawn(id);
        assertThat(reason(answer(send("olivia", MediaType.APPLICATION_JSON, hire), 422)))
                .isEqualTo(
                        "start_date: the hire of W1 starting %s was withdrawn; to hire the person again, choose another date"
                                .formatted(today.plusDays(30)));
        answer(send("olivia", MediaType.APPLICATION_JSON, rehire), 201);
    }

    private void end(JsonNode answer, String number, OnboardingState end) {
        UUID id = UUID.fromString(id(answer.get("started").get(0)));
        await().until(() -> onboardings.findById(id).orElseThrow().begunAt().isPresent());
        become(id, end);
        jdbc.sql("UPDATE directory.person SET status = 'GONE' WHERE employee_number = ?")
                .param(number)
                .update();
    }

    private void become(UUID id, OnboardingState state) {
        jdbc.sql("UPDATE onboarding.onboarding SET state = ?, version = version + 1 WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    private static String reason(JsonNode answer) {
        return answer.get("rejected").get(0).get("reasons").get(0).asString();
    }

    @Test
    void shouldUnderstandTheNamesOfTheCsvHeaderInJson() throws Exception {
        String hire = json("J3", today.plusDays(30)).replace("employeeNumber", "employee_number");

        assertThat(answer(send("demo", MediaType.APPLICATION_JSON, hire), 201).get("started"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{\"employeeNumber\":[1]}", "{\"nickname\":\"Al\"}", "{"})
    void shouldRefuseJsonThatIsNoHire(String json) throws Exception {
        MockHttpServletResponse response = send("demo", MediaType.APPLICATION_JSON, json);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void shouldSayWhereJsonIsBroken() throws Exception {
        String broken = """
                {
                  "employeeNumber": "J9",
                  "firstName": Al
                }""";

        assertThat(answer(send("demo", MediaType.APPLICATION_JSON, broken), 400)
                        .get("detail")
                        .asString())
                .startsWith("Line 3, column ");
        assertThat(answer(send("demo", MediaType.APPLICATION_JSON, ""), 400)
                        .get("detail")
                        .asString())
                .contains("is empty");
    }

    /** By HTTP itself: the sender is still sending when the answer is there. */
    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json"})
    void shouldAnswerWhoSendsFarTooMuch(String type) throws Exception {
        String basic = Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/onboardings"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"firstName\":\"" + "x".repeat(12_000_000) + "\"}"))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(JSON.readTree(response.body()).get("detail").asString()).contains("larger than");
        }
    }

    @Test
    void shouldRefuseAFileThatIsNoTableOfHires() throws Exception {
        assertThat(answer(send("demo", CSV, ""), 400).get("detail").asString()).startsWith("The file is empty.");
        assertThat(answer(send("demo", CSV, "employee_number,name"), 400)
                        .get("detail")
                        .asString())
                .startsWith("The column 'name' is not known.");
        assertThat(answer(send("demo", CSV, "x".repeat(3_000_000)), 413)
                        .get("detail")
                        .asString())
                .startsWith("The file is larger than");
    }

    @Test
    void shouldLetOnlyPeopleOperationsAndOpsStart() throws Exception {
        String hire = json("J4", today.plusDays(30));
        for (String username : List.of("marc", "beatrice", "nina", "ada", "yusuf")) {
            assertThat(send(username, MediaType.APPLICATION_JSON, hire).getStatus())
                    .as(username)
                    .isEqualTo(403);
        }
        assertThat(onboardings.findOpen("J4")).isEmpty();
    }

    @Test
    void shouldStartOnceWhenTheSameFileIsSentTwiceAtOnce() throws Exception {
        String header = String.join(",", HireColumns.NAMES) + "\n";
        StringBuilder file = new StringBuilder(header);
        for (int i = 0; i < 20; i++) {
            file.append(
                    "T%d,Alice,Martin,t@example.org,t%d@example.com,software-engineer,Engineering,E010,,%s,Paris,permanent\n"
                            .formatted(i, i, today.plusDays(20)));
        }
        Callable<JsonNode> sending = () -> answer(send("demo", CSV, file.toString()), 200);

        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            Set<String> started = new HashSet<>();
            Set<String> known = new HashSet<>();
            for (Future<JsonNode> answer : senders.invokeAll(List.of(sending, sending, sending, sending))) {
                answer.get()
                        .get("started")
                        .forEach(row -> assertThat(started.add(id(row))).isTrue());
                answer.get().path("alreadyStarted").forEach(row -> known.add(id(row)));
                assertThat(answer.get().get("rejected")).isEmpty();
            }
            assertThat(started).hasSize(20).isEqualTo(known);
        }
    }

    @Test
    void shouldStartLaterWhatTheEngineHasNotConfirmed() {
        Hire hire = new Hire(
                "L1", "E010", null, "software-engineer", "Engineering", "Paris", today.plusDays(9), "permanent");
        Onboarding lost =
                onboardings.saveAndFlush(Onboarding.of(hire, clock.instant().minus(Duration.ofHours(1))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                onboardings.findById(lost.id()).orElseThrow().processInstanceKey())
                        .isPresent());
    }

    private static String id(JsonNode row) {
        return row.get("onboardingId").asString();
    }

    private MockHttpServletResponse send(String username, MediaType type, String body) throws Exception {
        return send(username, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String username, MediaType type, byte[] body) throws Exception {
        return Browser.mvc(context)
                .perform(post("/api/onboardings")
                        .with(httpBasic(username, username))
                        .contentType(type)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode answer(MockHttpServletResponse response, int status) throws Exception {
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return JSON.readTree(body);
    }

    private static String json(String number, LocalDate start) {
        return """
                {"employeeNumber":"%s","firstName":"Alice","lastName":"Martin","privateEmail":"alice@example.org",
                 "workEmail":"%s@example.com","role":"software-engineer","team":"Engineering","manager":"E010",
                 "buddy":null,"startDate":"%s","place":"Paris","contractType":"permanent"}
                """.formatted(number, number, start);
    }
}
