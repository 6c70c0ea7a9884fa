package org.opsrail.onboarding;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.onboarding.OnboardingFixture.BUDDY;
import static org.opsrail.onboarding.OnboardingFixture.MANAGER;
import static org.opsrail.onboarding.OnboardingFixture.memberOf;
import static org.opsrail.onboarding.OnboardingFixture.person;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.LeavingChanges;
import org.opsrail.offboarding.domain.LeavingChanges.Change.Made;
import org.opsrail.offboarding.domain.LeavingChanges.Change.Refused;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.process.LeavingIntake;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.onboarding.TargetSystems.Fault;
import org.opsrail.onboarding.domain.Change;
import org.opsrail.onboarding.domain.OnboardingState;
import org.opsrail.tabular.Row;
import org.opsrail.task.domain.Completion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Every path of both models, with the application's own workers, on the embedded engine. */
@ProcessTest
class OnboardingProcessTests {

    private static final Logger LOG = LoggerFactory.getLogger(OnboardingProcessTests.class);
    private static final Map<String, Object> DONE = Map.of("done", true);
    /** More often than anybody tries, also when a try is lost because time has jumped. */
    private static final int FOR_LONG = 50;

    private static final FlowNodeCoverage COVERAGE =
            new FlowNodeCoverage(OnboardingProcessTests.class, "employee-onboarding", "employee-offboarding");

    private static OnboardingFixture company;

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new OnboardingFixture(application);
    }

    @BeforeEach
    void settleIn() {
        CamundaAssert.setAssertionTimeout(OnboardingFixture.PATIENCE);
        company.settleIn();
    }

    @AfterEach
    void remember() {
        COVERAGE.add(client);
    }

    @AfterAll
    static void shouldHavePassedEveryFlowNode() {
        company.close();
        COVERAGE.report();
    }

    @Test
    void shouldTakeANewcomerThroughNinetyDays() {
        Instant began = Instant.now();
        LocalDate start = company.inDays(10);
        Case alice = company.hire("software-engineer", "Engineering", "Paris", start, null);

        // Preparation
        alice.complete("Task_NameBuddy", person(MANAGER), Map.of("buddy", BUDDY));
        alice.complete(
                "Task_OrderEquipment",
                memberOf("workplace"),
                Map.of(
                        "ordered",
                        List.of("developer-laptop"),
                        "deliveryDate",
                        start.toString(),
                        "note",
                        "No headset."));
        alice.filePaperwork(memberOf("people-operations"));
        alice.awaitAccess("github", "GIVEN");
        alice.tasks("Task_ProvisionByHand", 2).forEach(task -> alice.complete(task, person(task.getAssignee()), DONE));
        alice.awaitAccess("cloud", "GIVEN");

        // Day 0
        alice.dayZero(time);
        assertThat(alice.attempt("Task_NewcomerChecklist", person(alice.newcomer()), Map.of("done", List.of())))
                .as("left out without a word")
                .isInstanceOfSatisfying(
                        Completion.Invalid.class,
                        invalid -> assertThat(invalid.reasons()).containsOnlyKeys("note"));
        alice.complete(
                "Task_NewcomerChecklist",
                person(alice.newcomer()),
                Map.of("done", List.of("meet-team"), "note", "The rest next week."));
        alice.complete(
                "Task_ManagerChecklist",
                person(MANAGER),
                Map.of("done", List.of("welcome-talk"), "note", "The rest next week."));
        alice.complete(
                "Task_BuddyChecklist",
                person(BUDDY),
                Map.of("done", List.of("lunch", "tour"), "note", "The rest next week."));
        alice.complete("Task_VerifyAccesses", person(alice.newcomer()), Map.of());
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.RUNNING);

        // Day 7
        alice.daySeven(time);
        alice.complete("Task_CheckIn", person(alice.newcomer()), Map.of("autonomyDay7", 6));
        alice.complete("Task_GiveBuddyFeedback", person(BUDDY), Map.of("autonomy", 7));

        // Day 30
        alice.dayThirty(time);
        alice.complete("Task_CheckInAgain", person(alice.newcomer()), Map.of("autonomyDay30", 8));
        alice.complete(
                "Task_ReviewNewcomer",
                person(MANAGER),
                Map.of(
                        "rating",
                        "above",
                        "operational",
                        "yes",
                        "operationalSince",
                        start.plusDays(20).toString()));

        // Day 90
        alice.dayNinety(time);
        alice.complete("Task_DecideOnEmployment", person(MANAGER), Map.of("decision", "confirm", "reason", "Yes."));

        alice.passed("Event_EmploymentConfirmed");
        process(alice).isCompleted();
        Duration took = Duration.between(began, Instant.now());
        LOG.info("Ninety days took {} ms", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.CONFIRMED);
        assertThat(alice.accesses())
                .hasSize(7)
                .allSatisfy((system, state) -> assertThat(state).isEqualTo("VERIFIED"));
        assertThat(alice.facts())
                .containsEntry("DAYS_TO_OPERATIONAL", 20L)
                .containsEntry("AUTONOMY_DAY_7", 6L)
                .containsEntry("AUTONOMY_DAY_30", 8L)
                .containsEntry("ACCESSES_DUE_ON_DAY_0", 7L)
                .containsEntry("ACCESSES_READY_ON_DAY_0", 7L)
                .containsEntry("CHECKLIST_ITEM_DONE", 4L)
                .doesNotContainKey("WRONG_ACCESS");
        assertThat(alice.mails())
                .hasSize(5)
                .anyMatch(mail -> mail.contains("/arrival/"))
                .anyMatch(mail -> mail.contains("/buddy-named/"))
                .anyMatch(mail -> mail.contains("/confirmed/"));
        assertThat(company.directory.grantsOf(alice.newcomer())).hasSize(7);
    }

    @Test
    void shouldStartDayZeroAtNineInTheMorningOfThePlace() {
        LocalDate saturday = company.inDays(20).with(java.time.DayOfWeek.SATURDAY);
        Case alice = company.engineer(saturday);
        Instant monday = saturday.plusDays(2)
                .atTime(9, 0)
                .atZone(java.time.ZoneId.of("Europe/Paris"))
                .toInstant();
        alice.task("Task_OrderEquipment");

        time.increaseTime(Duration.between(company.now(), monday.minusSeconds(60)));
        alice.waitsAt("Gateway_WaitForDayZero");
        time.increaseTime(Duration.ofSeconds(61));

        alice.task("Task_VerifyAccesses");
        alice.passed("Event_DayZero");
    }

    @Test
    void shouldHelpANewcomerWhoIsHeldBackAndExtend() {
        LocalDate start = company.inDays(5);
        Case alice = company.hire("support-agent", "Support", "Remote", start, BUDDY);
        alice.awaitAccess("helpdesk", "GIVEN");
        alice.dayZero(time);

        // Not everything works: at once a task of the system's owner, then the newcomer tries again.
        UserTask verify = alice.task("Task_VerifyAccesses");
        String chat = alice.grant("chat");
        alice.complete(
                verify, person(alice.newcomer()), Map.of("broken", List.of(chat), "problem", "It asks for a code."));
        UserTask repair = alice.task("Task_RepairAccess");
        assertThat(repair.getAssignee()).isEqualTo("E005");
        time.increaseTime(Duration.ofDays(6));
        alice.passed("Event_RemindedRepairAccess", "Event_EscalatedRepairAccess");
        assertThat(alice.task("Task_RepairAccess").getPriority()).isEqualTo(100);
        alice.complete("Task_RepairAccess", person("E005"), Map.of("cause", "sign-in", "note", "Reset."));
        alice.complete("Task_VerifyAccesses", person(alice.newcomer()), Map.of());
        alice.awaitAccess("chat", "VERIFIED");
        assertThat(alice.facts()).containsEntry("WRONG_ACCESS", 1L);

        alice.daySeven(time);
        alice.complete(
                "Task_CheckIn",
                person(alice.newcomer()),
                Map.of("autonomyDay7", 3, "blockers", List.of("access"), "comment", "Codes!"));
        alice.task("Task_SupportAfterDay7");
        time.increaseTime(Duration.ofDays(8));
        alice.passed("Event_RemindedSupportAfterDay7", "Event_EscalatedSupportAfterDay7");
        alice.complete("Task_SupportAfterDay7", person(MANAGER), support());

        alice.dayThirty(time);
        alice.complete("Task_CheckInAgain", person(alice.newcomer()), Map.of("autonomyDay30", 4));
        alice.task("Task_SupportAfterDay30");
        time.increaseTime(Duration.ofDays(8));
        alice.passed("Event_RemindedSupportAfterDay30", "Event_EscalatedSupportAfterDay30");
        alice.complete("Task_SupportAfterDay30", person(MANAGER), support());
        alice.complete("Task_ReviewNewcomer", person(MANAGER), Map.of("rating", "below", "operational", "no"));
        alice.passed("Event_NotYetOperational");

        alice.dayNinety(time);
        Instant firstDue = company.onboardings.stations(alice.onboarding()).dayNinetyAt();
        alice.complete("Task_DecideOnEmployment", person(MANAGER), Map.of("decision", "extend", "reason", "Not yet."));
        alice.passed("Task_ExtendTrial");
        assertThat(company.onboardings.stations(alice.onboarding()).dayNinetyAt())
                .isAfter(firstDue.plus(Duration.ofDays(27)));
        alice.dayNinety(time);
        assertThat(alice.shown("Task_DecideOnEmployment", person(MANAGER)).get("soFar"))
                .asString()
                .contains("Day 30, newcomer: autonomy 4 of 10", "below expectations", "because: Not yet.");
        alice.complete(
                "Task_DecideOnEmployment",
                person(MANAGER),
                Map.of(
                        "decision",
                        "confirm",
                        "reason",
                        "Now.",
                        "operationalSince",
                        start.plusDays(100).toString()));

        process(alice).isCompleted();
        assertThat(alice.onboarding().extensions()).isEqualTo(1);
        assertThat(alice.onboarding().operationalSince()).contains(start.plusDays(100));
        assertThat(company.jdbc
                        .sql("SELECT reason FROM onboarding.improvement_signal WHERE onboarding_id = ? ORDER BY day")
                        .param(alice.id)
                        .query(String.class)
                        .list())
                .containsExactly("access", "access");
    }

    @Test
    void shouldEndAnEmploymentWithoutAnAccessLeft(@Autowired WebApplicationContext context) throws Exception {
        Case alice = company.hire("account-executive", "Sales", "Paris", company.inDays(3), BUDDY);
        alice.passed("Task_PlanAccesses");
        alice.complete(
                "Task_OrderEquipment",
                memberOf("workplace"),
                Map.of(
                        "ordered",
                        List.of("laptop"),
                        "note",
                        "No headset.",
                        "deliveryDate",
                        company.inDays(3).toString()));
        alice.tasks("Task_ProvisionByHand", 2).forEach(task -> alice.complete(task, person(task.getAssignee()), DONE));
        alice.awaitAccess("crm", "GIVEN");
        alice.awaitAccess("wiki", "GIVEN");
        alice.awaitAccess("chat", "GIVEN");
        alice.awaitAccess("workspace", "GIVEN");
        alice.dayZero(time);
        alice.task("Task_VerifyAccesses");
        alice.dayNinety(time);
        LocalDate lastDay = company.inDays(30);
        assertThat(alice.account()).isEqualTo("open");
        alice.complete(
                "Task_DecideOnEmployment",
                person(MANAGER),
                Map.of("decision", "end", "reason", "No.", "leavingDate", lastDay.toString()));

        Case leaving = alice.called("employee-offboarding");
        leaving.task("Task_ReturnEquipment");
        leaving.task("Task_HandOverKnowledge");
        Browser olivia = Browser.of(context, "olivia");
        assertThat(page(olivia, alice))
                .contains("It goes on in another case: Offboard an employee", "/cases/" + leaving.key);
        assertThat(page(olivia, leaving)).contains("data-testid=\"origin\"", "/cases/" + alice.key);
        time.increaseTime(Duration.ofDays(15));
        leaving.passed("Event_RemindedHandOverKnowledge", "Event_EscalatedHandOverKnowledge");
        leaving.complete("Task_HandOverKnowledge", person(MANAGER), Map.of("handedOver", "All to Chloé."));

        // At the leaving time: one goes by itself, one is refused, one out of reach, one stays, one can't be proven.
        company.targets.fail("workspace", Fault.REFUSES, 1);
        company.targets.fail("chat", Fault.OUT_OF_REACH, FOR_LONG);
        company.targets.fail("wiki", Fault.KEEPS_EVERYTHING, 1);
        leaving.travelTo(company.at(lastDay, 18), time);
        List<UserTask> byHand =
                leaving.tasksWhile("Task_RevokeGrantByHand", 5, () -> time.increaseTime(Duration.ofMinutes(2)));
        time.increaseTime(Duration.ofDays(10));
        leaving.passed("Event_RemindedRevokeGrantByHand", "Event_EscalatedRevokeGrantByHand");
        // What was handed out is not missed before the last day is over.
        leaving.passed("Event_RemindedReturnEquipment", "Event_EscalatedReturnEquipment");
        leaving.complete("Task_ReturnEquipment", memberOf("workplace"), Map.of("back", List.of("laptop")));
        assertThat(company.jdbc
                        .sql(
                                "SELECT name FROM offboarding.fact WHERE name LIKE 'EQUIPMENT%' AND value = 1 ORDER BY name")
                        .query(String.class)
                        .list())
                .containsExactly("EQUIPMENT_BACK", "EQUIPMENT_OUT");
        byHand.forEach(task -> leaving.complete(leaving.again(task), person(task.getAssignee()), DONE));
        // Said to be gone, and still shown: asked for once more, until it is.
        List<UserTask> again =
                leaving.tasksWhile("Task_RevokeGrantByHand", 2, () -> time.increaseTime(Duration.ofMinutes(2)));
        company.targets.remove("wiki", alice.newcomer());
        company.targets.remove("workspace", alice.newcomer());
        again.forEach(task -> leaving.complete(leaving.again(task), person(task.getAssignee()), DONE));
        leaving.tasksWhile("Task_CloseFile", 1, () -> time.increaseTime(Duration.ofMinutes(2)));
        time.increaseTime(Duration.ofDays(15));
        leaving.passed("Event_RemindedCloseFile", "Event_EscalatedCloseFile");
        leaving.complete("Task_CloseFile", memberOf("people-operations"), Map.of("papersGiven", true));

        alice.passed("Event_EmploymentEnded");
        process(alice).isCompleted();
        assertThat(company.directory.grantsOf(alice.newcomer())).isEmpty();
        assertThat(company.directory.person(alice.newcomer()).orElseThrow().status())
                .isEqualTo(Person.Status.GONE);
        assertThat(alice.account()).isEqualTo("EMPLOYMENT_ENDED");
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.ENDED);
    }

    @Test
    void shouldEndTheOnboardingOfWhoeverLeavesOnTheWay() {
        Case alice = company.engineer(company.inDays(2));
        alice.awaitAccess("github", "GIVEN");
        alice.tasks("Task_ProvisionByHand", 2);
        alice.dayZero(time);
        alice.task("Task_VerifyAccesses");
        LocalDate lastDay = company.inDays(4);
        Case leaving = company.leave(alice.newcomer(), MANAGER, "Paris", lastDay);
        leaving.waitsAt("Gateway_WaitForLeaving");
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.RUNNING);

        leaving.travelTo(company.at(lastDay, 18), time);

        alice.passed("Event_OnboardingOver");
        process(alice).isCompleted();
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.ENDED);
        assertThat(alice.history()).contains("employee-left").doesNotContain("withdrawal-done");
        assertThat(alice.open("Task_VerifyAccesses")).isEmpty();
        assertThat(alice.accesses()).containsEntry("cloud", "TAKEN").containsEntry("github", "GIVEN");
        leaving.passed("Activity_RevokeGrant");
        assertThat(company.directory.grantsOf(alice.newcomer())).isEmpty();
        assertThat(company.targets.levels("github", alice.newcomer())).isEmpty();
        assertThat(leaving.task("Task_ReturnEquipment").getCandidateGroups()).contains("workplace");
    }

    @Test
    void shouldMoveTheLastDayAndCallALeavingOffUntilItHasCome(
            @Autowired LeavingIntake intake, @Autowired LeavingChanges changes) {
        LocalDate lastDay = company.inDays(20);
        LeavingReport.Leaver leaver = intake.take(
                        List.of(new Row(1, Map.of("employee_number", "E013", "leaving_date", lastDay.toString()), 0)),
                        "E002")
                .started()
                .getFirst();
        Case leaving = company.new Case(leaver.offboardingId(), leaver.processInstanceKey());
        leaving.waitsAt("Gateway_WaitForLeaving");

        assertThat(changes.move(leaving.id, lastDay.plusDays(7), "E002")).isEqualTo(new Made());
        leaving.passed("Task_RescheduleLeaving");
        leaving.travelTo(company.at(lastDay, 19), time);
        assertThat(leaving.times("Task_ListGrants")).isZero();
        assertThat(changes.move(leaving.id, lastDay.minusDays(7), "E002")).isEqualTo(new Refused("date"));

        assertThat(changes.callOff(leaving.id, "E002")).isEqualTo(new Made());
        leaving.passed("Event_PersonStays");
        process(leaving).isCompleted();
        assertThat(company.directory.grantsOf("E013")).isNotEmpty();
        assertThat(company.directory.person("E013").orElseThrow().status()).isEqualTo(Person.Status.ACTIVE);
        assertThat(changes.callOff(leaving.id, "E002")).isEqualTo(new Refused("too-late"));
    }

    @Test
    void shouldLetNobodyLeaveTwiceAtTheSameTime() {
        Case first = company.leave("E013", "E011", "Paris");
        first.task("Task_HandOverKnowledge");

        Case second = company.leave("E013", "E011", "Paris");

        second.passed("Event_AlreadyStarted", "Event_DuplicateClosed");
        process(second).isCompleted();
        assertThat(first.open("Task_HandOverKnowledge")).hasSize(1);
    }

    @Test
    void shouldNotTakeForProofWhatCouldNotBeRead() {
        String leaver = "E013";
        int held = company.directory.grantsOf(leaver).size();
        company.targets.fail("badges", Fault.KEEPS_EVERYTHING, 1);
        company.targets.fail("badges", Fault.OUT_OF_REACH, FOR_LONG);
        Case leaving = company.leave(leaver, "E011", "Paris");

        leaving.tasksWhile("Task_RevokeGrantByHand", 3, () -> time.increaseTime(Duration.ofMinutes(2)))
                .forEach(task -> leaving.complete(leaving.again(task), person(task.getAssignee()), DONE));
        leaving.complete("Task_ReturnEquipment", memberOf("workplace"), Map.of());
        leaving.complete("Task_HandOverKnowledge", person("E011"), Map.of("handedOver", "Everything."));
        leaving.tasksWhile("Task_CloseFile", 1, () -> time.increaseTime(Duration.ofMinutes(2)));
        leaving.complete("Task_CloseFile", memberOf("people-operations"), Map.of("papersGiven", true));

        leaving.passed("Event_VerifyOutOfReach");
        process(leaving).isCompleted();
        assertThat(held).isGreaterThan(5);
        assertThat(company.directory.grantsOf(leaver)).isEmpty();
    }

    @Test
    void shouldCallEquipmentAsOpsWroteItInTheTable(@Autowired WebApplicationContext pages) throws Exception {
        String table = Files.readString(Path.of("dmn/role-access.dmn"))
                .replace("\"Laptop\"", "\"Workstation\"")
                .replace("\"Ordinateur portable\"", "\"Poste de travail\"")
                .replace("\"Casque audio\"", "\"\"");
        client.newDeployResourceCommand()
                .addResourceStringUtf8(table, "role-access.dmn")
                .send()
                .join();
        Case alice = company.hire("support-agent", "Support", "Lyon", company.inDays(10), BUDDY);
        String task = "/tasks/" + alice.task("Task_OrderEquipment").getUserTaskKey();

        assertThat(read(pages, task, "fr"))
                .contains("Poste de travail", "Headset")
                .doesNotContain("Casque audio");
        assertThat(read(pages, task, "en")).contains("Workstation", "Headset");

        // A case that was planned before the table named its rows.
        company.jdbc
                .sql("UPDATE onboarding.due_item SET english = NULL, french = NULL")
                .update();
        assertThat(read(pages, task, "fr")).contains("Ordinateur portable", "Casque audio");
    }

    private static String read(WebApplicationContext pages, String path, String language) throws Exception {
        return Browser.of(pages, "tomas")
                .open(get(path).header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
    }

    @Test
    void shouldFollowAMovedStartDate() {
        LocalDate first = company.inDays(10);
        LocalDate second = company.inDays(40);
        Case alice = company.engineer(first);
        alice.waitsAt("Gateway_WaitForDayZero");

        assertThat(company.changes.moveStart(alice.id, second, "E004")).isEqualTo(Change.MADE);
        alice.passed("Task_RescheduleStations");
        process(alice).hasVariable("startDate", second.toString());
        await().atMost(OnboardingFixture.PATIENCE)
                .until(() -> alice.mails().stream()
                                .filter(mail -> mail.contains("start-date-moved"))
                                .count()
                        == 3);
        alice.travelTo(company.at(first, 12), time);
        alice.waitsAt("Gateway_WaitForDayZero");
        alice.dayZero(time);
        alice.task("Task_VerifyAccesses");

        assertThat(company.changes.moveStart(alice.id, second.plusDays(7), "E004"))
                .isEqualTo(Change.refused("has-started"));
    }

    @Test
    void shouldWaitAgainWhenTheStartIsPutOffAsDayZeroComes() {
        LocalDate first = company.inDays(10);
        LocalDate second = company.inDays(40);
        Case alice = company.engineer(first);
        alice.waitsAt("Gateway_WaitForDayZero");

        // Kept, and not told yet: day 0 comes first.
        company.jdbc
                .sql("UPDATE onboarding.onboarding SET start_date = ?, version = version + 1 WHERE id = ?")
                .params(second, alice.id)
                .update();
        alice.travelTo(company.at(first, 9), time);

        alice.passed("Event_StartDatePutOff");
        process(alice).hasVariable("startDate", second.toString());
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.PREPARING);
        assertThat(company.directory.person(alice.newcomer()).orElseThrow().status())
                .isEqualTo(Person.Status.JOINING);
        assertThat(alice.mails())
                .noneMatch(mail -> mail.contains("/welcome/"))
                .anyMatch(mail -> mail.contains("/start-date-moved/"));

        company.tell(new OnboardingChanged(UUID.randomUUID(), alice.id, OnboardingChanged.What.START_DATE_MOVED));
        await().atMost(OnboardingFixture.PATIENCE).until(() -> alice.times("Task_RescheduleStations") == 2);
        alice.waitsAt("Gateway_WaitForDayZero");
        alice.travelTo(company.at(second, 9), time);
        alice.task("Task_VerifyAccesses");
        assertThat(alice.onboarding().state()).isEqualTo(OnboardingState.RUNNING);
    }

    @Test
    void shouldGiveWhatIsMissingAndTakeWhatIsNoLongerDue() {
        Case alice = company.hire("support-agent", "Support", "Paris", company.inDays(60), BUDDY);
        for (String system : List.of("helpdesk", "crm", "badges", "chat")) {
            alice.awaitAccess(system, "GIVEN");
        }
        alice.task("Task_ProvisionByHand");

        // While one access waits for its owner, the role changes.
        company.targets.fail("helpdesk", Fault.REFUSES, 1);
        company.targets.fail("crm", Fault.OUT_OF_REACH, FOR_LONG);
        company.changes.changeRole(alice.id, "software-engineer", "Engineering", "Remote", "E004");
        alice.passed("Event_RoleChangedMeanwhile");
        List<UserTask> taking =
                alice.tasksWhile("Task_RevokeByHand", 3, () -> time.increaseTime(Duration.ofMinutes(5)));
        time.increaseTime(Duration.ofDays(6));
        alice.passed("Event_RemindedRevokeByHand", "Event_EscalatedRevokeByHand");
        taking.forEach(task -> alice.complete(alice.again(task), person(task.getAssignee()), DONE));
        alice.awaitAccess("badges", "TAKEN");
        alice.awaitAccess("github", "GIVEN");
        alice.tasks("Task_ProvisionByHand", 2).forEach(task -> alice.complete(task, person(task.getAssignee()), DONE));

        // Everything is in order, and the role changes once more.
        alice.waitsAt("Event_RoleChanged");
        company.changes.changeRole(alice.id, "operations-manager", "Operations", "Remote", "E004");
        assertThat(alice.task("Task_ProvisionByHand").getAssignee()).isEqualTo("E002");

        alice.awaitAccess("github", "TAKEN");
        assertThat(alice.accesses())
                .containsEntry("helpdesk", "TAKEN")
                .containsEntry("crm", "TAKEN")
                .containsEntry("telephony", "TAKEN")
                .containsEntry("chat", "GIVEN")
                .containsEntry("vpn", "GIVEN")
                .containsEntry("analytics", "PLANNED");
        assertThat(company.targets.levels("badges", alice.newcomer())).isEmpty();
    }

    @Test
    void shouldFallBackToTheOwnerWhenAConnectorFails() {
        company.targets.fail("github", Fault.REFUSES, 1);
        company.targets.fail("wiki", Fault.OUT_OF_REACH, FOR_LONG);
        company.targets.fail("chat", Fault.OUT_OF_REACH, 1);
        Case alice = company.engineer(company.inDays(60));

        alice.tasksWhile("Task_ProvisionByHand", 4, () -> time.increaseTime(Duration.ofMinutes(5)));
        alice.awaitAccess("chat", "GIVEN");
        assertThat(alice.taskOf("Task_ProvisionByHand", "E010").getCandidateGroups())
                .contains("it-support");
        alice.passed("Event_GiveRefused", "Event_GiveOutOfReach");
        process(alice).hasNoActiveIncidents();
        assertThat(company.jdbc
                        .sql("SELECT why_by_hand FROM onboarding.access_grant"
                                + " WHERE onboarding_id = ? AND system = 'github'")
                        .param(alice.id)
                        .query(String.class)
                        .single())
                .contains("no seat is left");
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("access-problem"))
                .hasSize(2);
    }

    @Test
    void shouldUndoEverythingWhenAHireIsWithdrawn() {
        Case alice = company.engineer(company.inDays(60));
        alice.complete(
                "Task_OrderEquipment",
                memberOf("workplace"),
                Map.of(
                        "ordered",
                        List.of("developer-laptop"),
                        "note",
                        "No headset.",
                        "deliveryDate",
                        company.inDays(60).toString()));
        alice.filePaperwork(memberOf("people-operations"));
        for (String system : List.of("github", "badges", "chat", "wiki", "workspace")) {
            alice.awaitAccess(system, "GIVEN");
        }
        alice.tasks("Task_ProvisionByHand", 2);
        alice.complete(alice.taskOf("Task_ProvisionByHand", "E012"), person("E012"), DONE);
        company.targets.fail("github", Fault.REFUSES, 1);
        company.targets.fail("wiki", Fault.OUT_OF_REACH, FOR_LONG);

        assertThat(company.changes.withdraw(alice.id, "E004")).isEqualTo(Change.MADE);
        List<UserTask> undoing = alice.tasksWhile("Task_UndoByHand", 3, () -> time.increaseTime(Duration.ofMinutes(5)));
        assertThat(alice.open("Task_ProvisionByHand")).isEmpty();
        alice.task("Task_TakeBackEquipment");
        time.increaseTime(Duration.ofDays(15));
        alice.passed(
                "Event_RemindedUndoByHand",
                "Event_EscalatedUndoByHand",
                "Event_RemindedTakeBackEquipment",
                "Event_EscalatedTakeBackEquipment");
        undoing.forEach(task -> alice.complete(alice.again(task), person(task.getAssignee()), DONE));
        alice.complete("Task_TakeBackEquipment", memberOf("workplace"), Map.of("back", List.of("developer-laptop")));

        alice.passed("Task_VoidPaperwork", "Event_WithdrawalDone");
        process(alice).isCompleted();
        assertThat(company.directory.grantsOf(alice.newcomer())).isEmpty();
        assertThat(company.targets.levels("chat", alice.newcomer())).isEmpty();
        assertThat(alice.accesses())
                .allSatisfy((system, state) -> assertThat(state).isEqualTo("TAKEN"));
        assertThat(company.directory.person(alice.newcomer()).orElseThrow().status())
                .isEqualTo(Person.Status.GONE);
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("hire-withdrawn"))
                .hasSize(2);
        assertThat(company.changes.withdraw(alice.id, "E004")).isEqualTo(Change.refused("is-closed"));
    }

    @Test
    void shouldHandTheTasksOfTheOldManagerToTheNewOne() {
        Case alice = company.hire("software-engineer", "Engineering", "Paris", company.inDays(30), null);
        assertThat(alice.task("Task_NameBuddy").getAssignee()).isEqualTo(MANAGER);

        assertThat(company.changes.changeManager(alice.id, "E011", "E004")).isEqualTo(Change.MADE);

        await().atMost(OnboardingFixture.PATIENCE)
                .until(() -> "E011".equals(alice.task("Task_NameBuddy").getAssignee()));
        alice.passed("Event_TasksHandedOver", "Event_RoleChangedMeanwhile");
        process(alice).hasVariable("manager", "E011");
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("/manager-"))
                .extracting(mail -> mail.split("/")[2] + " " + mail.split("/")[4])
                .containsExactly("manager-named E011", "manager-replaced " + MANAGER);
        assertThat(company.directory.person(alice.newcomer()).orElseThrow().manager())
                .isEqualTo("E011");
    }

    @Test
    void shouldLeaveWithTheOldManagerWhatTheyDoAsOwnerOrBuddy() {
        Case alice = company.hire("software-engineer", "Engineering", "Paris", company.inDays(30), null);
        String owner = alice.tasks("Task_ProvisionByHand", 2).getFirst().getAssignee();
        assertThat(company.changes.changeManager(alice.id, owner, "E004")).isEqualTo(Change.MADE);
        await().atMost(OnboardingFixture.PATIENCE)
                .until(() -> owner.equals(alice.task("Task_NameBuddy").getAssignee()));
        assertThat(company.changes.changeBuddy(alice.id, owner, "E004")).isEqualTo(Change.MADE);
        alice.dayZero(time);
        assertThat(alice.task("Task_BuddyChecklist").getAssignee()).isEqualTo(owner);

        assertThat(company.changes.changeManager(alice.id, "E011", "E004")).isEqualTo(Change.MADE);

        await().atMost(OnboardingFixture.PATIENCE)
                .until(() -> "E011".equals(alice.task("Task_ManagerChecklist").getAssignee()));
        alice.passed("Event_RoleChangedMeanwhile");
        assertThat(alice.task("Task_BuddyChecklist").getAssignee()).isEqualTo(owner);
        assertThat(alice.tasks("Task_ProvisionByHand", 2))
                .extracting(UserTask::getAssignee)
                .contains(owner);
    }

    @Test
    void shouldHandWhatTheOldBuddyHadToTheNewOne() {
        Case alice = company.hire("software-engineer", "Engineering", "Paris", company.inDays(1), null);
        alice.task("Task_NameBuddy");

        // Named elsewhere: the manager need not do it any more.
        assertThat(company.changes.changeBuddy(alice.id, MANAGER, "E004")).isEqualTo(Change.MADE);
        alice.passed("Event_BuddyNamedMeanwhile", "Event_BuddyNamed");
        assertThat(alice.open("Task_NameBuddy")).isEmpty();
        alice.dayZero(time);
        assertThat(alice.task("Task_BuddyChecklist").getAssignee()).isEqualTo(MANAGER);
        alice.task("Task_ManagerChecklist");

        assertThat(company.changes.changeBuddy(alice.id, BUDDY, "E004")).isEqualTo(Change.MADE);

        alice.passed("Event_BuddyHandedOver");
        assertThat(alice.task("Task_BuddyChecklist").getAssignee()).isEqualTo(BUDDY);
        assertThat(alice.task("Task_ManagerChecklist").getAssignee())
                .as("what the old buddy has as manager")
                .isEqualTo(MANAGER);
        alice.daySeven(time);
        assertThat(alice.task("Task_GiveBuddyFeedback").getAssignee()).isEqualTo(BUDDY);
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("/buddy-named/"))
                .hasSize(2);
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("/buddy-replaced/"))
                .singleElement()
                .asString()
                .endsWith("/" + MANAGER);
        assertThat(alice.history()).contains("buddy-named", "buddy-changed");
        company.changes.changeBuddy(alice.id, MANAGER, "E004");
        assertThat(alice.mails())
                .filteredOn(mail -> mail.contains("/buddy-named/") && mail.endsWith("/" + MANAGER))
                .as("to the first buddy, who is it again")
                .hasSize(2);
        company.changes.changeBuddy(alice.id, BUDDY, "E004");
        assertThat(company.changes.changeBuddy(alice.id, BUDDY, "E004")).isEqualTo(Change.refused("same-buddy"));
        assertThat(company.changes.changeBuddy(alice.id, alice.newcomer(), "E004"))
                .isEqualTo(Change.refused("own-buddy"));
    }

    @Test
    void shouldHearOfAChangeOnceHoweverOftenItIsTold() {
        Case alice = company.engineer(company.inDays(30));
        alice.waitsAt("Gateway_WaitForDayZero");
        OnboardingChanged change =
                new OnboardingChanged(UUID.randomUUID(), alice.id, OnboardingChanged.What.START_DATE_MOVED);

        company.tell(change);
        alice.passed("Task_RescheduleStations");
        company.tell(change);

        await().atMost(OnboardingFixture.PATIENCE)
                .until(() -> company.jdbc
                                .sql("SELECT count(*) FROM event_publication"
                                        + " WHERE completion_date IS NULL AND serialized_event LIKE ?")
                                .param("%" + change.changeId() + "%")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(alice.times("Task_RescheduleStations")).isEqualTo(1);
    }

    @Test
    void shouldEndTheSecondCaseOfTheSameHire() {
        Case first = company.engineer(company.inDays(30));
        first.task("Task_OrderEquipment");
        Case second = company.start(first.id);

        second.passed("Event_DuplicateClosed");
        process(second).isCompleted();
        process(first).isActive();
    }

    @Test
    void shouldRemindAndEscalateWhateverNobodyDoes() {
        Case alice = company.hire("software-engineer", "Engineering", "Paris", company.inDays(1), null);
        alice.tasks("Task_ProvisionByHand", 2);
        alice.task("Task_NameBuddy");
        alice.dayZero(time);
        lateThenEscalated(
                alice,
                "Task_NameBuddy",
                "Task_OrderEquipment",
                "Task_FilePaperwork",
                "Task_ProvisionByHand",
                "Task_NewcomerChecklist",
                "Task_ManagerChecklist",
                "Task_BuddyChecklist",
                "Task_VerifyAccesses");
        lateThenEscalated(alice, "Task_CheckIn", "Task_GiveBuddyFeedback");
        alice.dayThirty(time);
        lateThenEscalated(alice, "Task_CheckInAgain", "Task_ReviewNewcomer");
        alice.dayNinety(time);
        lateThenEscalated(alice, "Task_DecideOnEmployment");

        assertThat(alice.task("Task_DecideOnEmployment").getPriority()).isEqualTo(100);
        assertThat(alice.task("Task_OrderEquipment").getCandidateGroups()).contains("workplace", "ops");
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM notification.message WHERE idempotency_key LIKE ?"
                                + " AND template <> 'task-assigned'")
                        .param("task/" + alice.task("Task_NameBuddy").getUserTaskKey() + "/%")
                        .query(Integer.class)
                        .single())
                .as("reminder, escalation to the manager, and word of it to the holder")
                .isEqualTo(3);
    }

    private void lateThenEscalated(Case late, String... tasks) {
        for (String task : tasks) {
            await(task)
                    .atMost(OnboardingFixture.PATIENCE)
                    .until(() -> !late.open(task).isEmpty());
        }
        time.increaseTime(Duration.ofDays(14));
        for (String task : tasks) {
            String name = task.substring("Task_".length());
            late.passed("Event_Reminded" + name, "Event_Escalated" + name);
        }
    }

    private static ProcessInstanceAssert process(Case onboarding) {
        return assertThatProcessInstance(byKey(onboarding.key));
    }

    private static Map<String, Object> support() {
        return Map.of("reason", "access", "agreed", "We sit together.", "improvement", "Codes before day 0.");
    }

    private static String page(Browser reader, Case of) throws Exception {
        return reader.open(get("/cases/" + of.key).header("Accept-Language", "en"))
                .getResponse()
                .getContentAsString();
    }
}
