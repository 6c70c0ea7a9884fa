package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.onboarding.OnboardingFixture.BUDDY;
import static org.opsrail.onboarding.OnboardingFixture.MANAGER;
import static org.opsrail.onboarding.OnboardingFixture.PATIENCE;
import static org.opsrail.onboarding.OnboardingFixture.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CaseHistory;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.onboarding.domain.OnboardingState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Changes on the way, by page and by machine, and what people are shown of a case. */
@ProcessTest
class OnboardingChangesTests {

    private static OnboardingFixture company;

    @Autowired
    WebApplicationContext context;

    @Autowired
    List<CaseSource> sources;

    @Autowired
    Actors actors;

    private Case alice;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new OnboardingFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void hire() {
        company.settleIn();
        alice = company.engineer(company.inDays(40));
        alice.task("Task_OrderEquipment");
    }

    @Test
    void shouldKeepAChangeByMachineAndTellTheCase() throws Exception {
        String date = company.inDays(50).toString();

        assertThat(call("olivia", "start-date", "{\"startDate\":\"" + date + "\"}")
                        .getStatus())
                .isEqualTo(204);
        alice.passed("Task_RescheduleStations");
        MockHttpServletResponse again = call("olivia", "start-date", "{\"startDate\":\"" + date + "\"}");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentType()).startsWith("application/problem+json");
        assertThat(again.getContentAsString(StandardCharsets.UTF_8))
                .contains("urn:opsrail:problem:change-refused", "Nothing was changed.");
        assertThat(call("olivia", "manager", "{\"manager\":\"E999\"}").getStatus())
                .isEqualTo(409);
        assertThat(call("olivia", "buddy", "{\"buddy\":\"" + alice.newcomer() + "\"}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(call("olivia", "buddy", "{\"buddy\":\"E011\"}").getStatus()).isEqualTo(204);
        alice.passed("Event_BuddyHandedOver");
        assertThat(call("olivia", "role", "{\"role\":\"pilot\",\"team\":\"Sales\",\"place\":\"Paris\"}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(call("olivia", "manager", "{\"manager\":\"E011\"}").getStatus())
                .isEqualTo(204);
        alice.passed("Event_TasksHandedOver");
        assertThat(call("olivia", "withdrawal", "{}").getStatus()).isEqualTo(204);
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.WITHDRAWN);
    }

    @Test
    void shouldCloseTheAccountOfWhoIsWithdrawn() throws Exception {
        String link = actors.invite(alice.newcomer()).orElseThrow();
        assertThat(Browser.of(context, "olivia")
                        .open(get(path("withdrawal")))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("the account here is closed at once");

        assertThat(call("olivia", "withdrawal", "{}").getStatus()).isEqualTo(204);

        assertThat(alice.account()).isEqualTo("HIRE_WITHDRAWN");
        assertThat(source("employee-onboarding").dossier(alice.key, actor(Role.OPS), Locale.ENGLISH))
                .get()
                .satisfies(dossier -> {
                    assertThat(dossier.summary().detail()).contains("hire withdrawn");
                    assertThat(dossier.expected())
                            .as("of stations that do not come")
                            .isEmpty();
                });
        assertThat(Browser.mvc(context)
                        .perform(get(link))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        actors.invite(alice.newcomer());
        assertThat(call("olivia", "withdrawal", "{}").getStatus()).isEqualTo(409);
        assertThat(alice.account()).as("of the next hire").isEqualTo("open");
    }

    @Test
    void shouldNotChangeAnythingForWhoMayNot() throws Exception {
        for (String username : List.of("marc", "beatrice", "nina", "ada", "yusuf")) {
            assertThat(call(username, "withdrawal", "{}").getStatus())
                    .as(username)
                    .isEqualTo(403);
            assertThat(call(username, "buddy", "{\"buddy\":\"E012\"}").getStatus())
                    .as(username)
                    .isEqualTo(username.equals("marc") ? 204 : 403);
            assertThat(Browser.of(context, username)
                            .open(get(path("withdrawal")))
                            .getResponse()
                            .getStatus())
                    .as(username)
                    .isEqualTo(403);
        }
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.PREPARING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-date", "manager", "buddy", "role", "withdrawal"})
    void shouldAskForEachChangeOnAPageOfItsOwn(String change) throws Exception {
        MockHttpServletResponse page =
                Browser.of(context, "olivia").open(get(path(change))).getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("Alice Martin", "/cases/" + alice.key, "action=\"" + path(change) + "\"")
                .doesNotContain("??");
    }

    @Test
    void shouldChangeOnThePageAndSayWhatWasRefused() throws Exception {
        Browser olivia = Browser.of(context, "olivia");

        MockHttpServletResponse moved = olivia.open(post(path("start-date"))
                        .param("startDate", company.inDays(45).toString()))
                .getResponse();
        assertThat(moved.getRedirectedUrl()).isEqualTo("/cases/" + alice.key);
        MockHttpServletResponse refused = olivia.open(post(path("start-date"))
                        .param("startDate", company.today().minusDays(1).toString()))
                .getResponse();
        assertThat(refused.getRedirectedUrl()).isEqualTo(path("start-date"));
        assertThat(olivia.open(post(path("manager")).param("manager", "E011"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + alice.key);
        assertThat(olivia.open(post(path("buddy")).param("buddy", "E011"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + alice.key);
        assertThat(olivia.open(post(path("role"))
                                .param("role", "support-agent")
                                .param("team", "Support")
                                .param("place", "Lyon"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + alice.key);
        assertThat(olivia.open(post(path("withdrawal"))).getResponse().getRedirectedUrl())
                .isEqualTo("/cases/" + alice.key);
        assertThat(alice.onboarding().role()).isEqualTo("support-agent");
    }

    @Test
    void shouldNotKnowAnOnboardingThatIsNone() throws Exception {
        assertThat(Browser.of(context, "olivia")
                        .open(get("/onboardings/" + UUID.randomUUID() + "/role"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void shouldShowACaseToThoseItConcerns() {
        alice.tasks("Task_ProvisionByHand", 2);
        CaseSource cases = source("employee-onboarding");
        for (Actor reader : List.of(
                person(alice.newcomer()),
                person(MANAGER),
                person(BUDDY),
                person("E012"),
                actor(Role.AUDITOR),
                actor(Role.OPS))) {
            Dossier dossier = cases.dossier(alice.key, reader, Locale.ENGLISH).orElseThrow();
            assertThat(dossier.summary().subject()).isEqualTo("Alice Martin " + alice.newcomer());
            assertThat(dossier.expected()).containsOnlyKeys(2, 3, 4, 5);
        }
        assertThat(cases.dossier(alice.key, person("E030"), Locale.ENGLISH)).isEmpty();
        assertThat(cases.summaries(List.of(alice.key), person("E030"), Locale.ENGLISH))
                .isEmpty();
        assertThat(cases.find("", person("E030"), 10)).isEmpty();
        assertThat(cases.find(alice.newcomer(), person(MANAGER), 10)).containsExactly(alice.key);
        assertThat(cases.find("", actor(Role.OPS), 10)).containsExactly(alice.key);
    }

    @Test
    void shouldOfferChangesToThoseWhoMayMakeThem() {
        CaseSource cases = source("employee-onboarding");

        assertThat(cases.dossier(alice.key, actor(Role.OPS), Locale.ENGLISH)
                        .orElseThrow()
                        .actions())
                .extracting(CaseSource.Action::path)
                .containsExactly(path("start-date"), path("manager"), path("buddy"), path("role"), path("withdrawal"));
        assertThat(cases.dossier(alice.key, actor(Role.AUDITOR), Locale.ENGLISH)
                        .orElseThrow()
                        .actions())
                .isEmpty();
        assertThat(cases.dossier(alice.key, person(MANAGER), Locale.ENGLISH)
                        .orElseThrow()
                        .actions())
                .as("of the manager, who names the buddy")
                .extracting(CaseSource.Action::path)
                .containsExactly(path("buddy"));
        assertThat(cases.dossier(alice.key, person(BUDDY), Locale.ENGLISH)
                        .orElseThrow()
                        .actions())
                .isEmpty();
    }

    @Test
    void shouldTellWhatHappenedInTheReadersLanguage() {
        alice.complete(
                "Task_OrderEquipment",
                OnboardingFixture.memberOf("workplace"),
                Map.of(
                        "ordered",
                        List.of("developer-laptop"),
                        "note",
                        "No headset.",
                        "deliveryDate",
                        company.inDays(30).toString()));
        company.changes.changeManager(alice.id, "E011", "E004");
        company.changes.changeBuddy(alice.id, "E012", "E004");
        company.changes.changeRole(alice.id, "support-agent", "Support", "Remote", "E004");
        await().atMost(PATIENCE).until(() -> alice.history().stream().anyMatch(what -> what.equals("access-given")));

        CaseSource cases = source("employee-onboarding");
        assertThat(cases.dossier(alice.key, actor(Role.OPS), Locale.ENGLISH)
                        .orElseThrow()
                        .history())
                .extracting(CaseSource.Happening::text)
                .contains(
                        "New manager: Ingrid Larsen",
                        "New buddy: Karim Benali",
                        "New role: Support agent · Support · Remote")
                .anyMatch(text -> text.startsWith("Equipment ordered, there on "))
                .noneMatch(text -> text.contains("{") || text.contains("''"));
        assertThat(cases.dossier(alice.key, actor(Role.OPS), Locale.FRENCH)
                        .orElseThrow()
                        .history())
                .extracting(CaseSource.Happening::text)
                .contains("Nouvelle personne responsable\u00a0: Ingrid Larsen", "Nouveau parrain\u00a0: Karim Benali")
                .noneMatch(text -> text.contains("{") || text.contains("''"));
    }

    @Test
    void shouldTellOnceThatATaskIsDone(@Autowired CaseHistory history, @Autowired ProcessModels models) {
        alice.filePaperwork(OnboardingFixture.memberOf("people-operations"));

        Actor ops = actor(Role.OPS);
        ProcessModel model = models.model(alice.task("Task_OrderEquipment").getProcessDefinitionKey());
        assertThat(history.of(
                        alice.key,
                        model,
                        source("employee-onboarding").dossier(alice.key, ops, Locale.ENGLISH),
                        ops,
                        Locale.ENGLISH))
                .extracting(CaseSource.Happening::text)
                .containsOnlyOnce("Contract and trainings filed")
                .doesNotContain("‘File contract and trainings’ was done.");
    }

    private CaseSource source(String process) {
        return sources.stream()
                .filter(source -> source.processId().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Role role) {
        return new Actor("somebody", "somebody", "Somebody", Locale.ENGLISH, Set.of(role), Set.of());
    }

    private String path(String change) {
        return "/onboardings/" + alice.id + "/" + change;
    }

    private MockHttpServletResponse call(String username, String change, String body) throws Exception {
        return Browser.mvc(context)
                .perform(post("/api" + path(change))
                        .with(httpBasic(username, username))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
