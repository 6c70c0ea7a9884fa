package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.opsrail.onboarding.OnboardingFixture.BUDDY;
import static org.opsrail.onboarding.OnboardingFixture.LEAVER;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.response.UserTask;
import io.grpc.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.ProcessTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.engine.EngineAccess;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.task.FourEyes.Stake;
import org.opsrail.task.domain.Completion;
import org.opsrail.task.domain.TaskCompletion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody decides in their own matter, whichever client is used. */
@ProcessTest
class FourEyesTests {

    private static OnboardingFixture company;

    private CamundaClient client;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private EngineAccess engine;

    @Autowired
    private AuditLog log;

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
    void shouldRefuseToGiveATaskToWhoeverItIsAbout() {
        Case alice = company.engineer(company.inDays(10));
        UserTask paperwork = alice.task("Task_FilePaperwork");

        refused(
                "Reason to deny: 'This task is that person's own matter: somebody else has to do it.'",
                () -> assign(paperwork, alice.newcomer()));

        assertThat(alice.again(paperwork).getAssignee()).isNull();
        assign(paperwork, "E004");
        assertThat(alice.again(paperwork).getAssignee()).isEqualTo("E004");
    }

    @Test
    void shouldRefuseACompletionByNobody() {
        Case alice = company.engineer(company.inDays(10));
        UserTask paperwork = alice.task("Task_FilePaperwork");

        refused("Nobody has taken this task.", () -> complete(paperwork));

        assign(paperwork, "E004");
        complete(paperwork);
        alice.passed("Task_FilePaperwork");
    }

    @Test
    void shouldRefuseACompletionInOnesOwnMatter() {
        Case alice = company.engineer(company.inDays(10));
        UserTask paperwork = alice.task("Task_FilePaperwork");
        assign(paperwork, "E004");
        company.jdbc
                .sql("UPDATE onboarding.onboarding SET employee_number = 'E004' WHERE id = ?")
                .param(alice.id)
                .update();

        refused("This task is its assignee's own matter", () -> complete(paperwork));
        refused("This task is its assignee's own matter", () -> complete(paperwork));
        assertThat(log.ofCase(paperwork.getProcessInstanceKey()))
                .filteredOn(entry -> entry.action().equals("task.refuse-own-matter") && "E004".equals(entry.person()))
                .hasSize(1);

        assertThat(alice.open("Task_FilePaperwork")).hasSize(1);
    }

    @Test
    void shouldTellOnThePageWhyATaskIsNotOnesOwnToDo() {
        Case alice = company.engineer(company.inDays(10));
        long paperwork = alice.task("Task_FilePaperwork").getUserTaskKey();
        Actor newcomer = new Actor(
                alice.newcomer(), "alice", "Alice", Locale.ENGLISH, Set.of(Role.MEMBER), Set.of("people-operations"));

        assertThat(completion.complete(paperwork, Map.of(), newcomer, Locale.ENGLISH))
                .isEqualTo(new Completion.OwnMatter(Stake.BENEFITS));
    }

    @Test
    void shouldKeepWhoReallyDidATaskThatAnAdministratorDoesForSomebody() {
        Case alice = company.hire("software-engineer", "Engineering", "Paris", company.inDays(10), null);
        UserTask buddy = alice.task("Task_NameBuddy");
        Actor administrator = new Actor("demo", "demo", "Demo", Locale.ENGLISH, Set.of(Role.ADMIN), Set.of());

        alice.complete(buddy, administrator, Map.of("buddy", BUDDY));

        assertThat(alice.again(buddy).getAssignee()).isEqualTo("demo");
    }

    @Test
    void shouldGiveToTheManagerWhatTheModelGivesToWhoeverItIsAbout() {
        Case leaver = company.leave(LEAVER, LEAVER, "Paris");

        UserTask knowledge = leaver.task("Task_HandOverKnowledge");

        assertThat(knowledge.getAssignee())
                .isNotEqualTo(LEAVER)
                .isEqualTo(company.directory.person(LEAVER).orElseThrow().manager());
    }

    @Test
    void shouldOfferToOperationsWhatNobodyAboveMayDo() {
        Case chief = company.leave("E001", "E001", "Paris");

        UserTask knowledge = chief.task("Task_HandOverKnowledge");

        assertThat(knowledge.getAssignee()).isNull();
        assertThat(knowledge.getCandidateGroups()).containsExactly("ops");
    }

    @Test
    void shouldLetNobodyDoAColleaguesTaskOverRest() {
        Case alice = company.engineer(company.inDays(10));
        UserTask paperwork = alice.task("Task_FilePaperwork");
        assign(paperwork, "E004");

        try (CamundaClient colleague = as("demo", true);
                CamundaClient member = as("yusuf", true)) {
            forbidden(
                    "A task is completed by whoever has it",
                    () -> colleague
                            .newCompleteUserTaskCommand(paperwork.getUserTaskKey())
                            .send()
                            .join());
            forbidden(
                    "",
                    () -> member.newCompleteUserTaskCommand(paperwork.getUserTaskKey())
                            .send()
                            .join());
            forbidden(
                    "",
                    () -> member.newAssignUserTaskCommand(paperwork.getUserTaskKey())
                            .assignee("E005")
                            .send()
                            .join());
            assertThat(told("/v2/user-tasks/" + paperwork.getUserTaskKey() + "/completion"))
                    .containsOnly(403);
            assertThat(alice.again(paperwork).getAssignee()).isEqualTo("E004");

            colleague
                    .newAssignUserTaskCommand(paperwork.getUserTaskKey())
                    .assignee("demo")
                    .send()
                    .join();
        }
        assertThat(alice.again(paperwork).getAssignee()).isEqualTo("demo");
    }

    /** There is no command for it in the gRPC protocol: the client sends it over REST whatever it prefers. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepTheAnswersOfAFormThatAreSentToTheEngine(boolean rest) {
        Case alice = company.engineer(company.inDays(10));
        UserTask paperwork = alice.task("Task_FilePaperwork");
        assign(paperwork, "demo");
        Actor demo = new Actor("demo", "demo", "Demo", Locale.ENGLISH, Set.of(Role.ADMIN), Set.of());
        Map<String, Object> answers = new HashMap<>(alice.paperwork(demo));
        answers.put("note", "Her passport expires in May");

        try (CamundaClient assignee = as("demo", rest)) {
            unanswered("contract: This answer is needed.", () -> complete(assignee, paperwork, Map.of()));
            answers.put("approved", true);
            unanswered("approved: The form does not ask for this.", () -> complete(assignee, paperwork, answers));
            answers.remove("approved");
            assertThat(alice.open("Task_FilePaperwork")).hasSize(1);

            complete(assignee, paperwork, answers);
        }

        alice.passed("Task_FilePaperwork");
        assertThat(company.jdbc
                        .sql("SELECT content->>'note' FROM onboarding.answer WHERE onboarding_id = ?")
                        .param(alice.id)
                        .query(String.class)
                        .single())
                .isEqualTo("Her passport expires in May");
        assertThat(client.newVariableSearchRequest()
                        .filter(variable -> variable.processInstanceKey(alice.key))
                        .page(page -> page.limit(200))
                        .send()
                        .join()
                        .items())
                .extracting(variable -> variable.getName())
                .doesNotContain("note", "contract", "trainings");
    }

    @Test
    void shouldLetNobodyAnswerInTheListenersPlace() {
        Case alice = company.engineer(company.inDays(10));
        alice.task("Task_FilePaperwork");
        long own = client.newJobSearchRequest()
                .filter(job -> job.processInstanceKey(alice.key).type("onboarding.record-start"))
                .send()
                .join()
                .items()
                .getFirst()
                .getJobKey();

        try (CamundaClient rest = as("demo", true);
                CamundaClient grpc = as("demo", false)) {
            forbidden("worked by Opsrail alone", () -> activate(rest));
            forbidden(
                    "worked by Opsrail alone",
                    () -> rest.newCompleteCommand(own).send().join());
            denied(Status.Code.PERMISSION_DENIED, () -> activate(grpc));
            denied(
                    Status.Code.PERMISSION_DENIED,
                    () -> grpc.newCompleteCommand(own).send().join());
            denied(
                    Status.Code.PERMISSION_DENIED,
                    () -> grpc.newFailCommand(own).retries(0).send().join());
        }
    }

    @Test
    void shouldLetInOverGrpcOnlyWhoMayCommandTheEngine() {
        try (CamundaClient stranger = as("demo", "wrong", false);
                CamundaClient member = as("yusuf", false);
                CamundaClient nobody = unsigned(false).build();
                CamundaClient ops = as("demo", false)) {
            denied(Status.Code.UNAUTHENTICATED, () -> topology(stranger));
            denied(Status.Code.UNAUTHENTICATED, () -> topology(nobody));
            denied(Status.Code.PERMISSION_DENIED, () -> topology(member));
            topology(ops);
            await().untilAsserted(() -> assertThat(told("Topology")).containsOnly("PERMISSION_DENIED"));

            ops.newDeployResourceCommand()
                    .addResourceFromClasspath("bpmn/employee-onboarding.bpmn")
                    .send()
                    .join();
            await().untilAsserted(() -> assertThat(told("DeployResource")).contains("OK"));
        }
    }

    private List<Object> told(String method) {
        return log.find(new AuditLog.Query(null, null, null, "identity.call-engine", null, null, null), 100).stream()
                .filter(entry -> method.equals(entry.details().get("path")))
                .map(entry -> entry.details().get("status"))
                .toList();
    }

    private static void topology(CamundaClient asking) {
        asking.newTopologyRequest().send().join();
    }

    private static void activate(CamundaClient curious) {
        curious.newActivateJobsCommand()
                .jobType("task.check-completion")
                .maxJobsToActivate(1)
                .send()
                .join();
    }

    private CamundaClient as(String username, boolean rest) {
        return as(username, username, rest);
    }

    private CamundaClient as(String username, String password, boolean rest) {
        return unsigned(rest)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username(username)
                        .password(password)
                        .build())
                .build();
    }

    private CamundaClientBuilder unsigned(boolean rest) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(rest);
    }

    private static void forbidden(String reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.details().getStatus()).isEqualTo(403))
                .withMessageContaining(reason);
    }

    private static void complete(CamundaClient as, UserTask task, Map<String, Object> answers) {
        as.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(answers)
                .send()
                .join();
    }

    private static void unanswered(String reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.details())
                        .returns(422, details -> details.getStatus())
                        .satisfies(details -> assertThat(details.getDetail()).contains(reason)));
    }

    private static void denied(Status.Code code, ThrowingCallable attempt) {
        assertThatExceptionOfType(ClientStatusException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(code));
    }

    private void assign(UserTask task, String person) {
        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee(person)
                .send()
                .join();
    }

    private void complete(UserTask task) {
        client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
    }

    private static void refused(String reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.details().getStatus()).isEqualTo(409))
                .withMessageContaining(reason);
    }
}
