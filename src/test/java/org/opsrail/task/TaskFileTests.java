package org.opsrail.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.HugeUpload;
import org.opsrail.OpsrailTest;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files in the form of a model that ops has deployed since: no code of ours knows it. */
@OpsrailTest
class TaskFileTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CamundaClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String id = "t" + UUID.randomUUID();
    private final byte[] contract = SampleFiles.pdf("Contract " + id);
    private long instance;
    private long task;

    @BeforeEach
    void aTaskForItSupport() {
        OnlyTask opened = OnlyTask.open(client, id, MODEL.replace("{id}", id), FORM.replace("{id}", id));
        instance = opened.instance();
        task = opened.key();
    }

    @Test
    void shouldAnswerWithReferencesAndKeepNamesOutOfVariables() throws Exception {
        String file = uploaded("yusuf", "contract", "Contract of Alice.pdf", contract);

        assertThat(complete("yusuf", Map.of("contract", List.of(file))).getStatus())
                .isEqualTo(200);

        JsonNode kept = JSON.readTree(variable("contract"));
        assertThat(kept.get(0).get("documentId").asString()).isEqualTo(file);
        assertThat(kept.get(0).get("camunda.document.type").asString()).isEqualTo("camunda");
        assertThat(kept.toString()).doesNotContain("Alice");
        assertThat(as("demo", get("/cases/" + instance)).getContentAsString())
                .contains("Contract of Alice.pdf", "/documents/" + file);
        assertThat(as("demo", get("/documents/" + file + "/content")).getContentAsByteArray())
                .isEqualTo(contract);
        assertThat(as("nina", get("/documents/" + file)).getStatus()).isEqualTo(404);
    }

    @Test
    void shouldShowAChosenFileAgainWhenTheFormWasRefused() throws Exception {
        String file = uploaded("yusuf", "papers", "certificate.pdf", contract);

        MockHttpServletResponse refused = complete("yusuf", Map.of("papers", List.of(file)));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"contract\":\"This answer is needed.\"");
        assertThat(as("yusuf", get("/tasks/" + task)).getContentAsString()).contains(file, "certificate.pdf");
        assertThat(as("demo", get("/tasks/" + task)).getContentAsString()).doesNotContain(file);
    }

    @Test
    void shouldCountAFileOnlyForItsFieldAndWhoeverBroughtIt() throws Exception {
        String others = uploaded("demo", "contract", "contract.pdf", contract);
        String elsewhere = uploaded("yusuf", "papers", "contract.pdf", contract);

        assertThat(complete("yusuf", Map.of("contract", List.of(others, elsewhere)))
                        .getStatus())
                .isEqualTo(422);
        String first = uploaded("yusuf", "contract", "contract.pdf", contract);
        String second = uploaded("yusuf", "contract", "contract.pdf", contract);
        assertThat(complete("yusuf", Map.of("contract", List.of(first, second))).getContentAsString())
                .contains("One file only");
        assertThat(complete("yusuf", Map.of("contract", first)).getStatus()).isEqualTo(422);
    }

    @Test
    void shouldRefuseWhatTheFieldDoesNotAcceptAndWhatLies() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(upload("yusuf", "contract", "contract.pdf", page).getStatus())
                .isEqualTo(415);
        assertThat(upload("yusuf", "contract", "contract.pdf", page).getContentAsString())
                .contains("text/html");
        assertThat(upload("yusuf", "contract", "photo.png", SampleFiles.png(5, 5))
                        .getStatus())
                .isEqualTo(415);
        assertThat(upload("yusuf", "remark", "contract.pdf", contract).getStatus())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseALargeFileBeforeReadingIt() throws Exception {
        MockHttpServletResponse refused = as(
                "yusuf",
                post("/tasks/" + task + "/files?field=contract&name=huge.pdf")
                        .header("Accept-Language", "en")
                        .content(new byte[3 * 1024 * 1024]));

        assertThat(refused.getStatus()).isEqualTo(413);
        assertThat(refused.getContentAsString()).contains("larger than 2 MB");
    }

    @Test
    void shouldRefuseTwoGigabytesAsSoonAsTheyAreAnnounced() throws Exception {
        String file = "/files?field=contract&name=huge.pdf";

        assertThat(HugeUpload.byPerson(port, "demo").statusLine("/tasks/" + task + file, "application/octet-stream"))
                .contains("413");
        assertThat(HugeUpload.byMachine(port, "yusuf")
                        .statusLine("/api/tasks/" + task + file, "application/octet-stream"))
                .contains("413");
    }

    @Test
    void shouldHandOutAFileThatIsTwoThingsAsNothingThatRuns() throws Exception {
        byte[] polyglot = (new String(contract, StandardCharsets.US_ASCII) + "<script>alert(1)</script>")
                .getBytes(StandardCharsets.US_ASCII);

        String file = uploaded("yusuf", "contract", "contract.pdf", polyglot);
        complete("yusuf", Map.of("contract", List.of(file)));
        MockHttpServletResponse lent = as("demo", get("/documents/" + file + "/content"));

        assertThat(lent.getContentType()).isEqualTo("application/pdf");
        assertThat(lent.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(lent.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(lent.getHeader("Content-Security-Policy")).startsWith("sandbox");
    }

    @Test
    void shouldTakeNothingFromStrangersAndAuditors() throws Exception {
        assertThat(upload("nina", "contract", "contract.pdf", contract).getStatus())
                .isEqualTo(404);
        assertThat(upload("ada", "contract", "contract.pdf", contract).getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldHoldADocumentBackFromErasing() throws Exception {
        String file = uploaded("yusuf", "contract", "contract.pdf", contract);

        assertThat(as("yusuf", post("/documents/" + file + "/hold").param("reason", "Lawsuit"))
                        .getStatus())
                .isEqualTo(403);
        complete("yusuf", Map.of("contract", List.of(file)));
        as("demo", post("/documents/" + file + "/hold").param("reason", "Lawsuit"));
        assertThat(as("ada", get("/documents/" + file)).getContentAsString()).contains("Lawsuit");
        assertThat(held(file)).isEqualTo("Lawsuit");
        as("demo", post("/documents/" + file + "/release"));
        assertThat(held(file)).isEmpty();
    }

    private String held(String file) {
        return jdbc.sql("SELECT coalesce(held_reason, '') FROM document.document WHERE id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private String uploaded(String who, String field, String name, byte[] content) throws Exception {
        MockHttpServletResponse answer = upload(who, field, name, content);
        assertThat(answer.getStatus()).isEqualTo(201);
        return JSON.readTree(answer.getContentAsString()).get("id").asString();
    }

    private MockHttpServletResponse upload(String who, String field, String name, byte[] content) throws Exception {
        return as(
                who,
                post("/tasks/" + task + "/files")
                        .queryParam("field", field)
                        .queryParam("name", name)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(content));
    }

    private MockHttpServletResponse complete(String who, Map<String, Object> answers) throws Exception {
        return as(
                who,
                post("/tasks/" + task + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(answers)));
    }

    private MockHttpServletResponse as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, who)
                .open(request.header("Accept-Language", "en"))
                .getResponse();
    }

    private String variable(String name) {
        return client.newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).name(name))
                .send()
                .join()
                .items()
                .getFirst()
                .getValue();
    }

    private static final String FORM = """
            {"type": "default", "id": "{id}", "executionPlatform": "Camunda Cloud", "executionPlatformVersion": "8.8.0",
             "components": [
              {"type": "filepicker", "id": "F1", "key": "contract", "label": "Contract", "accept": ".pdf",
               "validate": {"required": true}, "properties": {"route": "true"}},
              {"type": "filepicker", "id": "F2", "key": "papers", "label": "Papers", "multiple": true},
              {"type": "textfield", "id": "F3", "key": "remark", "label": "Remark"}]}
            """;
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
              <process id="{id}" isExecutable="true">
                <startEvent id="Start"/><sequenceFlow id="F1" sourceRef="Start" targetRef="Task_File"/>
                <userTask id="Task_File" name="File it">
                  <extensionElements><zeebe:userTask/><zeebe:formDefinition formId="{id}"/>
                    <zeebe:assignmentDefinition candidateGroups="it-support"/></extensionElements>
                </userTask>
                <sequenceFlow id="F2" sourceRef="Task_File" targetRef="Wait"/>
                <userTask id="Wait" name="Wait"><extensionElements><zeebe:userTask/></extensionElements></userTask>
              </process>
            </definitions>
            """;
}
