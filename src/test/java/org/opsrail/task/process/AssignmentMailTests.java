package org.opsrail.task.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.task.domain.AssignmentNews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of a task that is theirs now. */
@ProcessTest
class AssignmentMailTests {

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @Autowired
    private AssignmentTeller teller;

    @Autowired
    private AssignmentNews news;

    @Autowired
    private DirectoryFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InstantSource clock;

    @BeforeEach
    void aModel() {
        jdbc.sql("TRUNCATE notification.message, task.assignment_news").update();
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        client.newDeployResourceCommand()
                .addResourceStringUtf8(MODEL, "given-task.bpmn")
                .send()
                .join();
    }

    @Test
    void shouldTellOnceWhomTheModelGivesATask() {
        long task = start("E014");

        tellAll();
        news.keep(task, "E014");
        tellAll();

        assertThat(mails()).containsOnlyKeys("task/" + task + "/task-assigned/E014");
        assertThat(mails().values())
                .allSatisfy(text -> assertThat(text).contains("Count the chairs", "/tasks/" + task));
    }

    @Test
    void shouldTellWhomAColleagueGivesATaskButNotWhoeverTakesIt() {
        long task = start("");
        tellAll();

        assign(task, "E040", "assign");
        tellAll();
        assign(task, "E014", "claim");
        tellAll();

        assertThat(mails()).containsOnlyKeys("task/" + task + "/task-assigned/E040");
    }

    @Test
    void shouldNotTellOfATaskThatIsDoneOrGoneToSomebodyElse() {
        long done = start("E014");
        client.newCompleteUserTaskCommand(done).send().join();
        long gone = start("E014");
        assign(gone, "E040", "claim");

        teller.tell();
        assertThat(news.untold()).extracting(AssignmentNews.Untold::taskKey).containsExactly(gone);
        time.increaseTime(AssignmentTeller.SEARCH_LAG.plus(Duration.ofSeconds(1)));
        tellAll();

        assertThat(mails()).isEmpty();
    }

    @Test
    void shouldTellEachOfManyAndBeDone() {
        List<Long> tasks = Stream.generate(() -> start("E014")).limit(20).toList();

        tellAll();

        assertThat(mails()).hasSameSizeAs(tasks);
    }

    private void tellAll() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            teller.tell();
            return news.untold().isEmpty();
        });
    }

    private void assign(long task, String person, String action) {
        client.newAssignUserTaskCommand(task)
                .assignee(person)
                .action(action)
                .send()
                .join();
    }

    private Map<String, String> mails() {
        Map<String, String> mails = new HashMap<>();
        jdbc.sql("SELECT idempotency_key, text_body FROM notification.message").query(row -> {
            mails.put(row.getString(1), row.getString(2));
        });
        return mails;
    }

    private long start(String assignee) {
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId("given-task")
                .latestVersion()
                .variables(Map.of("assignee", assignee))
                .send()
                .join()
                .getProcessInstanceKey();
        return await().until(
                        () -> client.newUserTaskSearchRequest()
                                .filter(filter ->
                                        filter.processInstanceKey(instance).state(UserTaskState.CREATED))
                                .send()
                                .join()
                                .items(),
                        found -> !found.isEmpty())
                .getFirst()
                .getUserTaskKey();
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
              <process id="given-task" name="Given task" isExecutable="true">
                <startEvent id="Start"/><sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Count"/>
                <userTask id="Task_Count" name="Count the chairs">
                  <extensionElements><zeebe:userTask/>
                    <zeebe:assignmentDefinition assignee="=assignee" candidateGroups="=[&quot;ops&quot;]"/>
                    <zeebe:taskListeners><zeebe:taskListener eventType="assigning" type="task.check-assignment"/></zeebe:taskListeners>
                  </extensionElements>
                </userTask>
              </process>
            </definitions>
            """;
}
