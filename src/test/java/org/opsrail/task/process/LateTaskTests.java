package org.opsrail.task.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Whom a task that is not done in time is brought to. */
@ProcessTest
class LateTaskTests {

    private static final String GROUP = "late-crew";

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DirectoryFiles files;

    @Autowired
    private InstantSource clock;

    @BeforeEach
    void aGroup() {
        jdbc.sql("DELETE FROM notification.message").update();
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        member("E025", "en", Role.MEMBER, true);
        member("E026", "fr", Role.MEMBER, true);
        member("E027", "en", Role.MEMBER, false);
        member("E024", "en", Role.AUDITOR, true);
        client.newDeployResourceCommand()
                .addResourceStringUtf8(MODEL, "late-task.bpmn")
                .send()
                .join();
    }

    @Test
    void shouldRemindEverybodyWhoMayTakeWhatNobodyHasTaken() {
        long task = start(null, GROUP);

        time.increaseTime(Duration.ofHours(20));

        awaitMail(task, "reminder-to-group/E025", "Nobody has taken “Count the chairs”", "Open to: late-crew");
        awaitMail(
                task,
                "reminder-to-group/E026",
                "Personne n’a encore pris la tâche «\u00a0Compter les chaises\u00a0»",
                "Ouverte à");
        assertThat(mails(task)).containsOnlyKeys("reminder-to-group/E025", "reminder-to-group/E026");
    }

    @Test
    void shouldRemindOnlyWhoeverHasTakenIt() {
        long task = start("E025", GROUP);

        time.increaseTime(Duration.ofHours(20));

        awaitMail(task, "reminder/E025", "still waits for you");
        assertThat(mails(task)).containsOnlyKeys("reminder/E025");
    }

    @Test
    void shouldNotStumbleOverPeopleWhoCanNotBeWrittenTo() {
        long task = start("demo", null);

        time.increaseTime(Duration.ofHours(20));

        await().atMost(Duration.ofSeconds(20)).until(() -> ended(task, "Reminded"));
        assertThat(mails(task)).isEmpty();
    }

    @Test
    void shouldBringALateTaskToTheManagerWhoMayTakeItOver() throws Exception {
        long task = start("E014", null);
        assertThat(open("marc", "/tasks/" + task)).isEqualTo(404);

        time.increaseTime(Duration.ofHours(40));

        awaitMail(task, "escalation/E010", "Béatrice Moreau has not completed “Count the chairs”", "in your list");
        awaitMail(task, "escalation-of-yours/E014", "Marc Lefèvre has been told");
        assertThat(task(task).getAssignee()).isEqualTo("E014");
        assertThat(page("marc", "/tasks")).contains("row-" + task, "Béatrice Moreau");
        assertThat(page("marc", "/tasks/" + task))
                .contains("Overdue, and brought to Marc Lefèvre", "data-testid=\"take-over\"", "data-testid=\"assign\"")
                .contains("‘Count the chairs’ was overdue and brought to Marc Lefèvre.");
        assertThat(complete("marc", task)).isEqualTo(403);
        assertThat(send("nina", post("/tasks/" + task + "/take-over"))).isEqualTo(404);

        assertThat(send("marc", post("/tasks/" + task + "/take-over"))).isEqualTo(200);

        assertThat(task(task).getAssignee()).isEqualTo("E010");
        assertThat(complete("beatrice", task)).isEqualTo(404);
        assertThat(complete("marc", task)).isEqualTo(200);
    }

    @Test
    void shouldLetTheManagerHandALateTaskToSomebodyElse() throws Exception {
        long task = start("E014", null);
        time.increaseTime(Duration.ofHours(40));
        awaitMail(task, "escalation/E010", "Count the chairs");

        assertThat(send("marc", post("/tasks/" + task + "/assign").param("assignee", "E040")))
                .isEqualTo(200);

        assertThat(task(task).getAssignee()).isEqualTo("E040");
        assertThat(complete("nina", task)).isEqualTo(200);
    }

    @Test
    void shouldOfferToOpsWhatNobodyHasTaken() throws Exception {
        long task = start(null, GROUP);

        time.increaseTime(Duration.ofHours(40));

        awaitMail(task, "escalation-to-group/E002", "is now open to Operations as well");
        assertThat(page("olivia", "/tasks?filter=groups")).contains("row-" + task);
        assertThat(page("olivia", "/tasks/" + task)).contains("brought to Operations");
        assertThat(complete("olivia", task)).isEqualTo(200);
    }

    @Test
    void shouldBringTheTaskOfSomebodyWithoutAManagerToOps() throws Exception {
        long task = start("E001", null);

        time.increaseTime(Duration.ofHours(40));

        awaitMail(task, "escalation/E002", "Camille Laurent has not completed");
        assertThat(page("olivia", "/tasks")).contains("row-" + task);
        assertThat(send("olivia", post("/tasks/" + task + "/take-over"))).isEqualTo(200);
    }

    private int open(String who, String path) throws Exception {
        return send(who, get(path));
    }

    private int complete(String who, long task) throws Exception {
        return send(
                who,
                post("/tasks/" + task + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
    }

    private int send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, who).open(request).getResponse().getStatus();
    }

    private String page(String who, String path) throws Exception {
        return Browser.of(context, who)
                .open(get(path).header("Accept-Language", "en"))
                .getResponse()
                .getContentAsString();
    }

    private long start(@Nullable String assignee, @Nullable String group) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("assignee", assignee == null ? "" : assignee);
        variables.put("groups", group == null ? List.of() : List.of(group));
        variables.put("remindAt", clock.instant().plus(Duration.ofHours(18)).toString());
        variables.put("dueAt", clock.instant().plus(Duration.ofHours(24)).toString());
        variables.put("escalateAt", clock.instant().plus(Duration.ofHours(36)).toString());
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId("late-task")
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance))
                .send()
                .join()
                .items()
                .getFirst()
                .getUserTaskKey();
    }

    private boolean ended(long task, String element) {
        long instance = task(task).getProcessInstanceKey();
        return !client.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance)
                        .elementId(element)
                        .state(io.camunda.client.api.search.enums.ElementInstanceState.COMPLETED))
                .send()
                .join()
                .items()
                .isEmpty();
    }

    private UserTask task(long key) {
        return client.newUserTaskGetRequest(key).send().join();
    }

    private void awaitMail(long task, String name, String... words) {
        await(name).atMost(Duration.ofSeconds(20)).until(() -> mails(task).containsKey(name));
        assertThat(mails(task).get(name)).contains(words);
    }

    /** The texts by template and recipient. */
    private Map<String, String> mails(long task) {
        String prefix = "task/" + task + "/";
        Map<String, String> mails = new HashMap<>();
        jdbc.sql("SELECT idempotency_key, text_body FROM notification.message WHERE idempotency_key LIKE ?")
                .param(prefix + "%")
                .query(row -> {
                    mails.put(row.getString(1).substring(prefix.length()), row.getString(2));
                });
        return mails;
    }

    private void member(String employee, String language, Role role, boolean enabled) {
        AccountDetails account =
                accounts.byActorIds(List.of(employee)).stream().findFirst().orElseGet(() -> created(employee));
        accounts.prefer(account.id(), language);
        accounts.permit(account.id(), Set.of(role), Set.of(GROUP), enabled);
    }

    private AccountDetails created(String employee) {
        String name = "late-" + employee.toLowerCase(java.util.Locale.ROOT);
        Change change = accounts.create(new NewAccount(name, employee, null, Set.of(), Set.of()));
        return ((Change.Done) change).account();
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
              <process id="late-task" isExecutable="true">
                <startEvent id="Start"/><sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Count"/>
                <userTask id="Task_Count" name="Count the chairs">
                  <extensionElements><zeebe:userTask/>
                    <zeebe:assignmentDefinition assignee="=assignee" candidateGroups="=groups"/>
                    <zeebe:taskSchedule dueDate="=dueAt"/>
                    <zeebe:properties><zeebe:property name="name.fr" value="Compter les chaises"/></zeebe:properties></extensionElements>
                </userTask>
                <boundaryEvent id="Reminder" attachedToRef="Task_Count" cancelActivity="false">
                  <timerEventDefinition><timeDate xsi:type="tFormalExpression">=remindAt</timeDate></timerEventDefinition></boundaryEvent>
                <sequenceFlow id="F2" sourceRef="Reminder" targetRef="Reminded"/>
                <endEvent id="Reminded"><extensionElements><zeebe:taskDefinition type="task.remind-assignee"/>
                  <zeebe:taskHeaders><zeebe:header key="userTask" value="Task_Count"/></zeebe:taskHeaders></extensionElements>
                  <messageEventDefinition/></endEvent>
                <boundaryEvent id="Escalation" attachedToRef="Task_Count" cancelActivity="false">
                  <timerEventDefinition><timeDate xsi:type="tFormalExpression">=escalateAt</timeDate></timerEventDefinition></boundaryEvent>
                <sequenceFlow id="F3" sourceRef="Escalation" targetRef="Escalated"/>
                <endEvent id="Escalated"><extensionElements><zeebe:taskDefinition type="task.escalate-to-manager"/>
                  <zeebe:taskHeaders><zeebe:header key="userTask" value="Task_Count"/></zeebe:taskHeaders></extensionElements>
                  <messageEventDefinition/></endEvent>
              </process>
            </definitions>
            """;
}
