package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.onboarding.OnboardingFixture.LEAVER;
import static org.opsrail.onboarding.OnboardingFixture.MANAGER;
import static org.opsrail.onboarding.OnboardingFixture.memberOf;
import static org.opsrail.onboarding.OnboardingFixture.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.task.FourEyes.Stake;
import org.opsrail.task.domain.Completion;
import org.opsrail.task.domain.TaskCompletion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How an offboarding is asked for. */
@ProcessTest
class LeavingIntakeTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The sample's leaver, and one of her reports. */
    private static final String ROSA = "E028";

    private static final String CLEMENT = "E031";

    private static OnboardingFixture company;

    private CamundaProcessTestContext time;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TaskCompletion completion;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new OnboardingFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void settleIn() {
        company.settleIn();
    }

    @Test
    void shouldStartOneCaseHoweverOftenItIsAskedFor() throws Exception {
        LocalDate lastDay = company.inDays(10);

        JsonNode first =
                answer(ask(LEAVER, lastDay.toString()), 201).get("started").get(0);
        JsonNode again = answer(ask(LEAVER, lastDay.toString()), 200)
                .get("alreadyStarted")
                .get(0);
        JsonNode other = answer(ask(LEAVER, lastDay.plusDays(1).toString()), 422)
                .get("rejected")
                .get(0);

        assertThat(again).isEqualTo(first);
        assertThat(other.get("reasons").get(0).asString()).contains("is under way, with another date");
        Case leaving = started(first);
        assertThat(leaving.task("Task_HandOverKnowledge").getAssignee()).isEqualTo(MANAGER);
        leaving.waitsAt("Gateway_WaitForLeaving");
        assertThat(company.jdbc
                        .sql("SELECT leaving_at FROM offboarding.offboarding WHERE employee_number = ?")
                        .param(LEAVER)
                        .query((row, i) ->
                                row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                        .single())
                .isEqualTo(company.at(lastDay, 18));
    }

    @Test
    void shouldStartTheGoodRowsOfAFileAndExplainTheOthers() throws Exception {
        String file = """
                employee_number;leaving_date
                %s;%s
                nobody@example.com;now
                E013;
                E013;2020-01-31
                """.formatted(LEAVER, company.inDays(3));

        JsonNode answer = answer(
                send(post("/api/offboardings").contentType("text/csv").content(file.getBytes(StandardCharsets.UTF_8))),
                200);

        assertThat(answer.get("started")).hasSize(1);
        assertThat(answer.get("rejected").toString())
                .contains("nobody is known as", "leaving_date: is missing", "2020-01-31 is over");
        assertThat(answer.get("rejected")).hasSize(3);
    }

    @Test
    void shouldTakeEverythingAwayAtOnceAndLetSomebodyElseSignItOff() throws Exception {
        Case leaving = started(answer(ask("E013", "now"), 201).get("started").get(0));
        leaving.tasks("Task_RevokeGrantByHand", 2)
                .forEach(task -> leaving.complete(task, person(task.getAssignee()), Map.of("done", true)));
        leaving.complete("Task_ReturnEquipment", memberOf("workplace"), Map.of());
        leaving.complete("Task_HandOverKnowledge", person("E011"), Map.of("handedOver", "Everything."));
        UserTask sign = leaving.task("Task_CloseFile");

        Actor olivia = new Actor(
                "E002", "olivia", "Olivia", Locale.ENGLISH, Set.of(Role.OPS), Set.of("people-operations", "ops"));
        assertThat(completion.complete(sign.getUserTaskKey(), Map.of("papersGiven", true), olivia, Locale.ENGLISH))
                .isEqualTo(new Completion.OwnMatter(Stake.ASKS));

        leaving.complete(sign, memberOf("people-operations"), Map.of("papersGiven", true));
        leaving.passed("Event_PersonGone");
        assertThat(page("ada", "/cases/" + leaving.key))
                .contains("No access is left: 5 read again in their system, 2 looked at by hand.", "Read again: gone")
                .contains("Looked at by Karim Benali: gone");
        assertThat(inZip("/cases/" + leaving.key + "/evidence.zip", "evidence.json"))
                .contains("No access is left: 5 read again in their system, 2 looked at by hand.");
        assertThat(company.directory.grantsOf("E013")).isEmpty();
        assertThat(company.directory.person("E013").orElseThrow().status()).isEqualTo(Person.Status.GONE);
    }

    @Test
    void shouldEndTheSamplesLeaverWithProofThatNoAccessIsLeft() throws Exception {
        company.directory.grantsOf(ROSA).forEach(grant -> company.targets.hold(grant.system(), ROSA, grant.level()));
        LocalDate lastDay = company.inDays(10);
        Case leaving = started(
                answer(ask(ROSA, lastDay.toString()), 201).get("started").get(0));
        assertThat(leaving.task("Task_ReturnEquipment").getDueDate().toInstant())
                .isAfter(company.at(lastDay, 18));
        leaving.complete("Task_ReturnEquipment", memberOf("workplace"), Map.of("note", "Her headset."));
        leaving.complete(
                "Task_HandOverKnowledge", person("E009"), Map.of("handedOver", "The rota.", "newOwner", CLEMENT));
        leaving.waitsAt("Gateway_WaitForLeaving");
        assertThat(page("ada", "/cases/" + leaving.key)).contains("8, held until the leaving time");

        time.increaseTime(Duration.between(company.now(), company.at(lastDay, 19)));
        leaving.tasks("Task_RevokeGrantByHand", 2)
                .forEach(task ->
                        leaving.complete(task, person(CLEMENT), Map.of("done", true, "note", "No extension is hers.")));
        leaving.complete("Task_CloseFile", memberOf("people-operations"), Map.of("papersGiven", true));
        leaving.passed("Event_PersonGone");

        assertThat(company.directory.systems())
                .allSatisfy(system -> assertThat(company.targets.levels(system.id(), ROSA))
                        .isEqualTo(system.id().equals("telephony") ? Set.of("user", "administrator") : Set.of()));
        assertThat(company.directory.grantsOf(ROSA)).isEmpty();
        String proof = "No access is left: 6 read again in their system, 2 looked at by hand.";
        assertThat(page("ada", "/cases/" + leaving.key))
                .contains(proof, "Looked at by Clément Barbier: gone", "No extension is hers.");
        assertThat(inZip("/cases/" + leaving.key + "/evidence.zip", "evidence.json"))
                .contains(proof, "Read again, gone: Mail and calendar · member")
                .contains("Taken away by hand and looked at, gone: Telephony · user. Noted: ‘No extension is hers.’")
                .contains("none was on record. Noted: ‘Her headset.’", "Knowledge handed over: ‘The rota.’");
    }

    @Test
    void shouldKeepWhatWasTypedAndLetOnlyPeopleOperationsAndOpsStart() throws Exception {
        MockHttpServletResponse refused = type("olivia", "Nobody at all");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"Nobody at all\"", "nobody is known as");
        assertThat(type("yusuf", LEAVER).getStatus()).isEqualTo(403);
        assertThat(type("olivia", LEAVER).getStatus()).isEqualTo(302);
    }

    @Test
    void shouldShowWhatAFileWillStartBeforeItStarts() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        String file = """
                employee_number,leaving_date
                %s,%s
                =nobody,now
                """.formatted(LEAVER, company.inDays(3));
        MockMultipartFile upload =
                new MockMultipartFile("file", "leavers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        String preview = Objects.requireNonNull(
                olivia.open(multipart("/offboardings/import").file(upload))
                        .getResponse()
                        .getRedirectedUrl());

        assertThat(page("olivia", preview))
                .contains("One offboarding can start.", "One row can’t start", "give an employee number")
                .contains(DayText.of(company.inDays(3), Locale.ENGLISH));
        assertThat(open()).isZero();
        assertThat(page("olivia", preview + "/rejected.csv"))
                .contains(",reasons\r\n", "'=nobody")
                .doesNotContain(LEAVER);
        assertThat(Browser.of(context, "yusuf").open(get(preview)).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(Browser.of(context, "demo").open(get(preview)).getResponse().getStatus())
                .isEqualTo(404);

        olivia.open(post(preview + "/start"));
        olivia.open(post(preview + "/start"));

        assertThat(open()).isEqualTo(1);
        assertThat(page("olivia", preview))
                .contains("What has started", "One offboarding of this file is under way.")
                .doesNotContain("import-start");
    }

    private int open() {
        return company.jdbc
                .sql("SELECT count(*) FROM offboarding.offboarding WHERE closed_at IS NULL")
                .query(Integer.class)
                .single();
    }

    @Test
    void shouldMoveAndCallOffByMachineUntilItIsTooLate() throws Exception {
        Case leaving = started(answer(ask(LEAVER, company.inDays(9).toString()), 201)
                .get("started")
                .get(0));
        String later = company.inDays(20).toString();

        assertThat(change(leaving, "leaving-date", "{\"leavingDate\": \"soon\"}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(answer(change(leaving, "leaving-date", "{\"leavingDate\": \"2020-01-31\"}"), 409)
                        .get("type")
                        .asString())
                .endsWith("change-refused");
        assertThat(change(leaving, "leaving-date", "{\"leavingDate\": \"%s\"}".formatted(later))
                        .getStatus())
                .isEqualTo(204);
        leaving.passed("Task_RescheduleLeaving");
        assertThat(change(leaving, "call-off", "").getStatus()).isEqualTo(204);
        leaving.passed("Event_PersonStays");
        assertThat(change(leaving, "call-off", "").getStatus()).isEqualTo(409);
    }

    @Test
    void shouldMoveAndCallOffByPage() throws Exception {
        Case leaving = started(answer(ask(LEAVER, company.inDays(9).toString()), 201)
                .get("started")
                .get(0));
        String path = "/offboardings/" + leaving.id;
        Browser olivia = Browser.of(context, "olivia");
        assertThat(page("olivia", "/cases/" + leaving.key)).contains(path + "/date", path + "/call-off");
        assertThat(Browser.of(context, "yusuf")
                        .open(get(path + "/date"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);

        assertThat(page("olivia", path + "/date")).contains(company.inDays(9).toString());
        assertThat(olivia.open(post(path + "/date").param("date", "2020-01-31"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(path + "/date");
        assertThat(olivia.open(post(path + "/date")
                                .param("date", company.inDays(20).toString()))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + leaving.key);
        leaving.passed("Task_RescheduleLeaving");

        assertThat(olivia.open(post(path + "/call-off")).getResponse().getRedirectedUrl())
                .isEqualTo("/cases/" + leaving.key);
        leaving.passed("Event_PersonStays");
        assertThat(page("olivia", "/cases/" + leaving.key)).doesNotContain(path + "/date");
    }

    private MockHttpServletResponse change(Case leaving, String change, String body) throws Exception {
        return send(post("/api/offboardings/" + leaving.id + "/" + change)
                .contentType("application/json")
                .content(body));
    }

    private String page(String username, String path) throws Exception {
        return Browser.of(context, username).open(get(path)).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String inZip(String path, String name) throws Exception {
        byte[] file = Browser.of(context, "ada").open(get(path)).getResponse().getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No " + name);
    }

    private MockHttpServletResponse type(String username, String leaver) throws Exception {
        return Browser.of(context, username)
                .open(post("/offboardings/new")
                        .param("person", leaver)
                        .param("when", "date")
                        .param("date", company.inDays(5).toString()))
                .getResponse();
    }

    private MockHttpServletResponse ask(String employeeNumber, String leavingDate) throws Exception {
        return send(post("/api/offboardings")
                .contentType("application/json")
                .content(
                        JSON.writeValueAsString(Map.of("employeeNumber", employeeNumber, "leavingDate", leavingDate))));
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        return Browser.mvc(context)
                .perform(request.with(httpBasic("olivia", "olivia")))
                .andReturn()
                .getResponse();
    }

    private static JsonNode answer(MockHttpServletResponse response, int status) throws Exception {
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return JSON.readTree(body);
    }

    private static Case started(JsonNode row) {
        return company
        .new Case(
                UUID.fromString(row.get("offboardingId").asString()),
                Long.parseLong(row.get("processInstanceKey").asString()));
    }
}
