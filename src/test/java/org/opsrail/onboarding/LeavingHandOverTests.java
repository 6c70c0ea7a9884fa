package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.onboarding.OnboardingFixture.person;

import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.absence.domain.AbsenceBook;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.OnboardingFixture.Case;
import org.opsrail.task.domain.Completion;
import org.opsrail.task.domain.TaskCompletion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody leaves behind goes to others. */
@ProcessTest
class LeavingHandOverTests {

    private static final String ROSA = "E028";
    private static final String PETER = "E009";
    private static final String CLEMENT = "E031";
    private static final String MEI = "E032";

    private static OnboardingFixture company;

    @Autowired
    private AbsenceBook absences;

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
        company.jdbc.sql("TRUNCATE absence.absence, task.stand_in").update();
        read(PETER, "fr");
    }

    @AfterEach
    void forgetTheLanguage() {
        read(PETER, null);
    }

    private static void read(String person, @Nullable String language) {
        company.jdbc
                .sql("UPDATE identity.account SET language = ? WHERE employee_number = ?")
                .param(language)
                .param(person)
                .update();
    }

    @Test
    void shouldGiveEverythingToTheManagerAndThenToWhomTheManagerChooses() {
        absences.enter("E029", company.today(), company.today().plusDays(5), ROSA, "E029");
        Case clement = company.leave(CLEMENT, ROSA, "Lyon");
        assertThat(clement.task("Task_HandOverKnowledge").getAssignee()).isEqualTo(ROSA);

        Case leaving = company.leave(ROSA, PETER, "Lyon");
        leaving.passed("Task_HandOverDuties");

        assertThat(leader(MEI)).isEqualTo(PETER);
        assertThat(owner("telephony")).isEqualTo(PETER);
        assertThat(mail(PETER))
                .hasSize(1)
                .first(InstanceOfAssertFactories.STRING)
                .contains("Vous encadrez\u00a0: Clément Barbier, Mei Tanaka", "répondez de\u00a0: Telephony")
                .contains("suppléez\u00a0: Thomas Renard (", "reprenez\u00a0: les tâches ouvertes");
        assertThat(absences.standingIn(PETER)).extracting(Absence::person).containsExactly("E029");
        assertThat(clement.task("Task_HandOverKnowledge").getAssignee()).isEqualTo(PETER);
        assertThat(leaving.tasks("Task_RevokeGrantByHand", 2))
                .extracting(UserTask::getAssignee)
                .containsOnly(PETER);
        assertThat(company.leave("E030", ROSA, "Remote")
                        .task("Task_HandOverKnowledge")
                        .getAssignee())
                .isEqualTo(PETER);

        leaving.complete(
                "Task_HandOverKnowledge",
                person(PETER),
                Map.of("handedOver", "All.", "newManager", MEI, "newOwner", MEI, "standIn", "E013"));
        leaving.passed("Task_ApplySuccession");

        assertThat(leader(CLEMENT)).isEqualTo(MEI);
        assertThat(leader(MEI)).isEqualTo(PETER);
        assertThat(owner("telephony")).isEqualTo(MEI);
        assertThat(clement.task("Task_HandOverKnowledge").getAssignee()).isEqualTo("E013");
        assertThat(absences.standingIn("E013")).extracting(Absence::person).containsExactly("E029");
        assertThat(mail(PETER)).hasSize(1);
        assertThat(mail(MEI))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Vous encadrez\u00a0: Clément Barbier\n", "répondez de\u00a0: Telephony")
                .doesNotContain("reprenez", "suppléez");
        assertThat(mail("E013"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("suppléez\u00a0: Thomas Renard (", "reprenez\u00a0: les tâches ouvertes")
                .doesNotContain("encadrez", "répondez");
    }

    @Test
    void shouldMoveNothingBeforeTheLeavingTimeAndRefuseWhoCantTakeOver() {
        Case leaving = company.leave(ROSA, PETER, "Lyon", company.inDays(10));
        UserTask task = leaving.task("Task_HandOverKnowledge");

        assertThat(completion.complete(
                        task.getUserTaskKey(),
                        Map.of("handedOver", "All.", "newOwner", ROSA),
                        person(PETER),
                        Locale.ENGLISH))
                .isNotInstanceOf(Completion.Completed.class);
        leaving.complete(task, person(PETER), Map.of("handedOver", "All.", "newOwner", CLEMENT));
        leaving.passed("Task_ApplySuccession");

        assertThat(owner("telephony")).isEqualTo(ROSA);
        assertThat(leader(MEI)).isEqualTo(ROSA);
    }

    private List<String> mail(String to) {
        return company.jdbc
                .sql("SELECT text_body FROM notification.message WHERE template = 'take-over' AND recipient = ?"
                        + " AND subject LIKE '%Rosa%'")
                .param(to)
                .query(String.class)
                .list();
    }

    private String leader(String number) {
        return company.directory.person(number).map(Person::manager).orElseThrow();
    }

    private String owner(String system) {
        return company.directory.system(system).orElseThrow().owner();
    }
}
