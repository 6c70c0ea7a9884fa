package org.opsrail.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.opsrail.task.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpsrailTest
class SampleCasesTests {

    @Autowired
    SampleCases cases;

    @Autowired
    SampleLeaver leaver;

    @Autowired
    SampleCustomers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleProgress progress;

    @Autowired
    DirectoryFiles files;

    @Autowired
    OnboardingRepository onboardings;

    @Autowired
    TaskDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    InstantSource clock;

    @Test
    void shouldBringEachNewcomerAsFarAsPlanned() throws InterruptedException {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));

        cases.bringUnderWay();

        assertThat(progress.isDone(SampleCases.STEP)).isTrue();
        assertThat(waiting("E033")).contains("Task_NameBuddy", "Task_FilePaperwork");
        assertThat(waiting("E035")).isEmpty();
        assertThat(waiting("E040"))
                .containsExactlyInAnyOrder("Task_NewcomerChecklist", "Task_VerifyAccesses", "Task_BuddyChecklist");
        assertThat(waiting("E036")).containsExactly("Task_CheckIn");
        assertThat(waiting("E037")).containsExactlyInAnyOrder("Task_CheckInAgain", "Task_ReviewNewcomer");
        assertThat(waiting("E038")).isEmpty();
        assertThat(waiting("E039")).containsExactly("Task_DecideOnEmployment");

        cases.bringUnderWay();
        assertThat(onboardings.findAll().stream()
                        .filter(onboarding -> onboarding.employeeNumber().equals("E040")))
                .hasSize(1);
    }

    @Test
    void shouldLetOnePersonLeaveWhoseAccessesGoByConnectorAndByHand() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));

        leaver.bringUnderWay();
        leaver.bringUnderWay();

        long key = jdbc.sql("SELECT process_instance_key FROM offboarding.offboarding WHERE employee_number = ?")
                .param(SampleLeaver.ROSA)
                .query(Long.class)
                .single();
        await().untilAsserted(() ->
                assertThat(waiting(key)).containsExactlyInAnyOrder("Task_ReturnEquipment", "Task_HandOverKnowledge"));
        assertThat(directory.grantsOf(SampleLeaver.ROSA))
                .extracting(
                        grant -> directory.system(grant.system()).orElseThrow().connector())
                .contains("scim", "webhook", null);
    }

    @Test
    void shouldHaveFourCustomersAtDifferentStages() throws InterruptedException {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));

        customers.bringUnderWay();
        customers.bringUnderWay();

        await().untilAsserted(() -> {
            assertThat(waitingAt("CRM-1001")).containsExactly("Task_ApproveCustomer");
            assertThat(waitingAt("CRM-1002")).containsExactly("Task_CorrectFile");
            assertThat(waitingAt("CRM-1004")).containsExactly("Task_JudgeMatches");
            assertThat(waitingAt("CRM-1003")).containsExactly("Task_ApproveAsExecutive");
        });
    }

    private List<String> waitingAt(String reference) {
        return waiting(jdbc.sql("SELECT process_instance_key FROM duediligence.customer WHERE reference = ?")
                .param(reference)
                .query(Long.class)
                .single());
    }

    private List<String> waiting(long key) {
        return desk.waiting(key).stream().map(TaskDesk.Waiting::elementId).toList();
    }

    private List<String> waiting(String employeeNumber) {
        long key = onboardings
                .findOpen(employeeNumber)
                .flatMap(onboarding -> onboarding.processInstanceKey())
                .orElseThrow();
        return waiting(key);
    }
}
