package org.opsrail.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditLog.Query;
import org.opsrail.audit.RecordedEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A model and a form that ops has deployed since: no code of ours knows them. */
@OpsrailTest
class TaskPagesTests {

    private static final String GOOD = "{\"level\":3,\"remark\":\"All is well\",\"manager\":\"E999\"}";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CamundaClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog log;

    private final String id = "t" + UUID.randomUUID();
    private long task;

    @BeforeEach
    void aTaskForItSupport() {
        task = OnlyTask.open(client, id, model(), form()).key();
    }

    @Test
    void shouldKeepAnswersInTablesAndRouteOnlyWhatTheFormRoutes() throws Exception {
        assertThat(complete("yusuf", GOOD).getStatus()).isEqualTo(200);

        Map<String, Object> answer = jdbc.sql(
                        "SELECT content->>'remark' AS remark, actor FROM task.answer WHERE task_key = ?")
                .param(task)
                .query()
                .singleRow();
        assertThat(answer).containsEntry("remark", "All is well").containsEntry("actor", "E005");
        assertThat(variables()).containsOnlyKeys("level");
        assertThat(drafts()).isZero();
    }

    @Test
    void shouldBeWorkedByMachine() throws Exception {
        assertThat(machine("yusuf", get("/api/tasks?filter=groups"), "").getContentAsString())
                .contains("\"key\":" + task);
        assertThat(machine("yusuf", get("/api/tasks"), "").getContentAsString()).doesNotContain("\"key\":" + task);
        assertThat(machine("yusuf", get("/api/tasks/" + task), "").getContentAsString())
                .contains("\"element\":\"Task_Tell\"", "\"form\":{", "\"label\":\"Remark\"");
        assertThat(machine("nina", get("/api/tasks/" + task), "").getStatus()).isEqualTo(404);

        MockHttpServletResponse refused = answer("yusuf", "{\"level\":9,\"colour\":\"red\"}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("\"level\":\"At most 5.\"", "\"colour\":\"The form does not ask for this.\"");
        assertThat(answer("nina", "{\"level\":3}").getStatus()).isEqualTo(404);
        assertThat(answer("ada", "{\"level\":3}").getStatus()).isEqualTo(403);
        assertThat(variables()).isEmpty();

        assertThat(answer("yusuf", "{\"level\":3,\"remark\":\"All is well\"}").getStatus())
                .isEqualTo(204);

        assertThat(variables()).containsOnlyKeys("level");
        assertThat(jdbc.sql("SELECT content->>'remark' FROM task.answer WHERE task_key = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("All is well");
        assertThat(answer("yusuf", "{\"level\":3}").getStatus()).isEqualTo(409);
    }

    @Test
    void shouldTellWhatIsWrongAndKeepWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = complete("yusuf", "{\"level\":9,\"remark\":\"Typed\"}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"level\":\"At most 5.\"");
        assertThat(page("yusuf")).contains("Typed");
    }

    @Test
    void shouldKeepADraftForEachPerson() throws Exception {
        int kept = as("yusuf", put("/tasks/" + task + "/draft"), "{\"remark\":\"Half a sentence\"}")
                .getStatus();

        assertThat(kept).isEqualTo(204);
        assertThat(page("yusuf")).contains("Half a sentence");
        assertThat(page("demo")).doesNotContain("Half a sentence");
    }

    @Test
    void shouldTellWhoWasFaster() throws Exception {
        complete("demo", GOOD);

        MockHttpServletResponse late = complete("yusuf", GOOD);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Demo has completed this task");
        assertThat(page("yusuf")).contains("Completed by Demo", "What you typed, not sent", "All is well");
        complete("demo", GOOD);
        assertThat(page("demo")).doesNotContain("not sent");
    }

    @Test
    void shouldNotLetACandidateCompleteWhatSomebodyHasTaken() throws Exception {
        as("demo", post("/tasks/" + task + "/claim"), "");

        assertThat(complete("yusuf", GOOD).getStatus()).isEqualTo(403);
        assertThat(variables()).isEmpty();
    }

    @Test
    void shouldShowAndCompleteNothingForStrangersAndAuditors() throws Exception {
        assertThat(as("nina", get("/tasks/" + task), "").getStatus()).isEqualTo(404);
        assertThat(complete("nina", GOOD).getStatus()).isEqualTo(404);
        assertThat(as("ada", get("/tasks/" + task), "").getStatus()).isEqualTo(200);
        assertThat(complete("ada", GOOD).getStatus()).isEqualTo(403);
        assertThat(variables()).isEmpty();
    }

    @Test
    void shouldSayThatTheCaseWentOnWithoutIt() throws Exception {
        long instance = client.newUserTaskGetRequest(task).send().join().getProcessInstanceKey();
        client.newCancelInstanceCommand(instance).send().join();

        MockHttpServletResponse late = complete("demo", GOOD);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("no longer needed", "not sent");
        assertThat(page("demo")).contains("no longer needed", "What you typed, not sent", "All is well");
        assertThat(page("olivia")).contains("no longer needed").doesNotContain("not sent", "All is well");
        MockHttpServletResponse machine = answer("yusuf", "{\"level\":3}");
        assertThat(machine.getStatus()).isEqualTo(409);
        assertThat(machine.getContentAsString()).contains("urn:opsrail:problem:task-over", "no longer needed");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newCompleteUserTaskCommand(task).send().join())
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(404));
        assertThat(variables()).isEmpty();
    }

    @Test
    void shouldTakeGiveBackAndAssign() throws Exception {
        assertThat(as(
                                "yusuf",
                                post("/tasks/" + task + "/claim")
                                        .param("filter", "groups")
                                        .param("q", "a&b"),
                                "")
                        .getContentAsString())
                .as("the way back to the list that one came from")
                .contains("href=\"/tasks?filter=groups&amp;q=a%26b\"");
        assertThat(assignee()).isEqualTo("E005");

        as("yusuf", post("/tasks/" + task + "/unclaim"), "");
        assertThat(assignee()).isNull();

        assertThat(as("yusuf", post("/tasks/" + task + "/assign").param("assignee", "E040"), "")
                        .getStatus())
                .isEqualTo(403);
        as("olivia", post("/tasks/" + task + "/assign").param("assignee", "E040"), "");
        assertThat(assignee()).isEqualTo("E040");
    }

    @Test
    void shouldLetNoCandidateTakeAwayWhatSomebodyHasTaken() throws Exception {
        as("demo", post("/tasks/" + task + "/claim"), "");

        for (String path : new String[] {"/claim", "/take-over", "/unclaim", "/assign?assignee=E005"}) {
            assertThat(as("yusuf", post("/tasks/" + task + path), "").getContentAsString())
                    .contains("Somebody was faster");
            assertThat(assignee()).isEqualTo("demo");
        }
    }

    @Test
    void shouldDoToASelectionOnlyWhatEachTaskAllows() throws Exception {
        String keys = "?key=" + task + "&key=1";

        assertThat(as("nina", post("/tasks/selection/claim" + keys), "").getContentAsString())
                .contains("None of the tasks could be taken; 2 were not yours");
        assertThat(as("ada", post("/tasks/selection/claim" + keys), "").getStatus())
                .isEqualTo(403);
        assertThat(assignee()).isNull();

        assertThat(as("yusuf", post("/tasks/selection/claim" + keys), "").getContentAsString())
                .contains("One task is yours; one was not yours to take", "\"done\":[\"" + task + "\"]");
        assertThat(assignee()).isEqualTo("E005");
        as("yusuf", post("/tasks/selection/assign" + keys + "&assignee=E040"), "");
        assertThat(assignee()).isEqualTo("E005");
        as("olivia", post("/tasks/selection/assign" + keys + "&assignee=E040"), "");
        assertThat(assignee()).isEqualTo("E040");
        assertThat(log.find(Query.EVERYTHING, 50))
                .filteredOn(entry -> String.valueOf(task).equals(entry.details().get("task")))
                .extracting(RecordedEntry::action)
                .containsExactly("task.assign", "task.take");
    }

    @Test
    void shouldKeepCommentsWithTheTask() throws Exception {
        as("yusuf", post("/tasks/" + task + "/comments").param("text", "<b>Waiting</b> for the laptop"), "");

        assertThat(page("demo")).contains("&lt;b&gt;Waiting&lt;/b&gt; for the laptop", "Yusuf Demir");
    }

    private MockHttpServletResponse complete(String who, String answers) throws Exception {
        return as(who, post("/tasks/" + task + "/complete"), answers);
    }

    private MockHttpServletResponse answer(String who, String answers) throws Exception {
        return machine(who, post("/api/tasks/" + task + "/completion"), answers);
    }

    private MockHttpServletResponse machine(String who, MockHttpServletRequestBuilder request, String json)
            throws Exception {
        if (!json.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        return Browser.mvc(context)
                .perform(request.with(httpBasic(who, who)))
                .andReturn()
                .getResponse();
    }

    private String page(String who) throws Exception {
        return as(who, get("/tasks/" + task), "").getContentAsString();
    }

    private MockHttpServletResponse as(String who, MockHttpServletRequestBuilder request, String json)
            throws Exception {
        request.header("Accept-Language", "en");
        if (!json.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        return Browser.of(context, who).open(request).getResponse();
    }

    private String assignee() {
        String assignee = client.newUserTaskGetRequest(task).send().join().getAssignee();
        return assignee == null || assignee.isEmpty() ? null : assignee;
    }

    private Map<String, Object> variables() {
        long instance = client.newUserTaskGetRequest(task).send().join().getProcessInstanceKey();
        return client
                .newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance))
                .send()
                .join()
                .items()
                .stream()
                .collect(Collectors.toMap(variable -> variable.getName(), variable -> variable.getValue()));
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM task.draft WHERE task_key = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private String form() {
        return """
                {"type": "default", "id": "%s", "executionPlatform": "Camunda Cloud", "executionPlatformVersion": "8.8.0",
                 "components": [
                  {"type": "number", "id": "F1", "key": "level", "label": "Level",
                   "validate": {"required": true, "max": 5}, "properties": {"route": "true"}},
                  {"type": "textfield", "id": "F2", "key": "remark", "label": "Remark"}]}
                """.formatted(id);
    }

    private String model() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
                  <process id="%s" isExecutable="true">
                    <startEvent id="Start"/><sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Tell"/>
                    <userTask id="Task_Tell" name="Tell how it is">
                      <extensionElements><zeebe:userTask/><zeebe:formDefinition formId="%s"/>
                        <zeebe:assignmentDefinition candidateGroups="it-support"/></extensionElements>
                    </userTask>
                    <sequenceFlow id="F2" sourceRef="Task_Tell" targetRef="Wait"/>
                    <userTask id="Wait" name="Wait"><extensionElements><zeebe:userTask/></extensionElements></userTask>
                  </process>
                </definitions>
                """.formatted(id, id);
    }
}
