package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.onboarding.OnboardingFixture.BUDDY;
import static org.opsrail.onboarding.OnboardingFixture.LEAVER;
import static org.opsrail.onboarding.OnboardingFixture.MANAGER;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.absence.OpenTasks;
import org.opsrail.absence.OpenTasks.HandedOver;
import org.opsrail.absence.domain.AbsenceBook;
import org.opsrail.absence.domain.AbsenceBook.Entry;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.task.domain.StandIns;
import org.opsrail.task.domain.Substitute;
import org.opsrail.task.domain.Substitute.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets the tasks of people who are away. */
@ProcessTest
class DeputyTests {

    private static final String COLLEAGUE = "E005";

    private static OnboardingFixture company;

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @Autowired
    private AbsenceBook absences;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private StandIns standIns;

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

    @AfterEach
    void everybodyIsBack() {
        company.jdbc.sql("TRUNCATE absence.absence").update();
    }

    @Test
    void shouldGiveToTheDeputyWhatComesDuringAnAbsence() {
        Absence absence = away(MANAGER, 0, BUDDY);
        UserTask buddy = hire().task("Task_NameBuddy");

        assertThat(buddy.getAssignee()).isEqualTo(BUDDY);
        assertThat(standIns.of(buddy.getUserTaskKey()))
                .contains(new Substitute(MANAGER, Reason.AWAY, BUDDY, absence.lastDay()));
    }

    @Test
    void shouldGiveToTheAssigneeWhatComesBeforeAndAfterAnAbsence() {
        Absence absence = away(MANAGER, 3, BUDDY);
        assertThat(hire().task("Task_NameBuddy").getAssignee()).isEqualTo(MANAGER);

        absences.withdraw(absence.id(), MANAGER);
        away(MANAGER, 0, BUDDY);
        absences.toCome(MANAGER).forEach(entered -> absences.withdraw(entered.id(), MANAGER));
        assertThat(hire().task("Task_NameBuddy").getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void shouldFollowDeputiesWhoAreAwayThemselves() {
        away(MANAGER, 0, BUDDY);
        away(BUDDY, 0, COLLEAGUE);

        assertThat(hire().task("Task_NameBuddy").getAssignee()).isEqualTo(COLLEAGUE);
    }

    @Test
    void shouldGiveToTheManagerWhatDeputiesSendInACircle() {
        away(MANAGER, 0, BUDDY);
        away(BUDDY, 0, MANAGER);

        assertThat(hire().task("Task_NameBuddy").getAssignee()).isEqualTo(managerOf(MANAGER));
    }

    @Test
    void shouldNeverLetADeputyDecideInTheirOwnMatter() {
        away(MANAGER, 0, LEAVER);

        UserTask knowledge = company.leave(LEAVER, MANAGER, "Paris").task("Task_HandOverKnowledge");

        assertThat(knowledge.getAssignee()).isEqualTo(managerOf(MANAGER));
    }

    @Test
    void shouldGiveToTheDeputyWhatIsAssignedByHandButLetWhoeverTakesATaskWorkIt() {
        away(MANAGER, 0, BUDDY);
        UserTask paperwork = hire().task("Task_FilePaperwork");

        assign(paperwork, "assign");
        assertThat(again(paperwork).getAssignee()).isEqualTo(BUDDY);
        assign(paperwork, "claim");
        assertThat(again(paperwork).getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void shouldHandOverOpenTasksButNotWhatOnlyThePersonCanDo() {
        Case alice = company.engineer(company.inDays(10));
        alice.dayZero(time);
        UserTask manager = alice.task("Task_ManagerChecklist");
        UserTask own = alice.task("Task_NewcomerChecklist");

        assertThat(openTasks.handOver(away(MANAGER, 1, BUDDY))).isEqualTo(new HandedOver(1, 0));
        HandedOver newcomers = openTasks.handOver(away(alice.newcomer(), 1, BUDDY));

        assertThat(again(manager).getAssignee()).isEqualTo(BUDDY);
        assertThat(standIns.of(manager.getUserTaskKey()))
                .hasValueSatisfying(note -> assertThat(note.person()).isEqualTo(MANAGER));
        assertThat(newcomers.given()).isZero();
        assertThat(newcomers.kept()).isPositive();
        assertThat(again(own).getAssignee()).isEqualTo(alice.newcomer());
    }

    private static Case hire() {
        return company.hire("software-engineer", "Engineering", "Paris", company.inDays(10), null);
    }

    private Absence away(String person, int inDays, String deputy) {
        var first = absences.today(person).plusDays(inDays);
        Entry entry = absences.enter(person, first, first.plusDays(5), deputy, person);
        assertThat(entry).isInstanceOf(Entry.Entered.class);
        return ((Entry.Entered) entry).absence();
    }

    private static String managerOf(String person) {
        return company.directory.person(person).orElseThrow().manager();
    }

    private void assign(UserTask task, String action) {
        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee(MANAGER)
                .action(action)
                .send()
                .join();
    }

    private UserTask again(UserTask task) {
        return client.newUserTaskGetRequest(task.getUserTaskKey()).send().join();
    }
}
