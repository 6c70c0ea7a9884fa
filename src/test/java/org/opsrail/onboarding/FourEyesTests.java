package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opsrail.onboarding.OnboardingFixture.BUDDY;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.response.UserTask;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
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
        Case leaver = company.leave(BUDDY, BUDDY, "Paris");

        UserTask knowledge = leaver.task("Task_HandOverKnowledge");

        assertThat(knowledge.getAssignee())
                .isNotEqualTo(BUDDY)
                .isEqualTo(company.directory.person(BUDDY).orElseThrow().manager());
    }

    @Test
    void shouldOfferToOperationsWhatNobodyAboveMayDo() {
        Case chief = company.leave("E001", "E001", "Paris");

        UserTask knowledge = chief.task("Task_HandOverKnowledge");

        assertThat(knowledge.getAssignee()).isNull();
        assertThat(knowledge.getCandidateGroups()).containsExactly("ops");
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

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.details().getStatus()).isEqualTo(409))
                .withMessageContaining(reason);
    }
}
