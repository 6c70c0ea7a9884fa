package org.opsrail.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpsrailTest
class EvidenceTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    CamundaClient camunda;

    @Autowired
    AuditTrail trail;

    @Autowired
    JsonMapper json;

    private long caseKey;

    @BeforeEach
    void aCaseWithADecision() {
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("engine/decided.bpmn")
                .addResourceFromClasspath("engine/smoke.dmn")
                .send()
                .join();
        ProcessInstanceResult decided = camunda.newCreateInstanceCommand()
                .bpmnProcessId("decided")
                .latestVersion()
                .variables(Map.of("size", 5))
                .withResult()
                .send()
                .join();
        caseKey = decided.getProcessInstanceKey();
        await().until(() -> camunda.newDecisionInstanceSearchRequest()
                        .filter(taken -> taken.processInstanceKey(caseKey))
                        .send()
                        .join()
                        .items()
                        .size()
                == 1);
        trail.record(AuditEntry.of(() -> "task.take")
                .by("E010")
                .in(new CaseReference(caseKey, "decided", decided.getProcessDefinitionKey()))
                .with("element", "Task_Decide")
                .with("task", "4711")
                .with("about", "2031-03-02T08:00:00Z"));
    }

    private MockHttpServletResponse evidence(String username, long key) throws Exception {
        return Browser.of(context, username)
                .open(get("/cases/" + key + "/evidence.zip"))
                .getResponse();
    }

    private static Map<String, byte[]> files(MockHttpServletResponse response) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void shouldProveHowACaseWent() throws Exception {
        Map<String, byte[]> files = files(evidence("ada", caseKey));

        assertThat(files).containsOnlyKeys("evidence.pdf", "evidence.json", "decided.bpmn");
        JsonNode pack = json.readTree(files.get("evidence.json"));
        assertThat(pack.get("caseKey").asLong()).isEqualTo(caseKey);
        assertThat(pack.get("modelSha256").asString()).isEqualTo(sha256(files.get("decided.bpmn")));
        assertThat(pack.get("steps")).hasSize(3);
        JsonNode decision = pack.get("decisions").get(0);
        assertThat(decision.get("inputs").get("Size").asString()).isEqualTo("5");
        assertThat(decision.get("rows").get(0).get("ruleId").asString()).isEqualTo("Rule_Small");
        assertThat(decision.get("rows").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(pack.get("proof").get("trail").get("findings")).isEmpty();

        JsonNode entry = pack.get("proof").get("entries").get(0);
        byte[] previous = HexFormat.of().parseHex(entry.get("previous").asString());
        byte[] canonical = entry.get("canonical").asString().getBytes(StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(previous, previous.length + canonical.length);
        System.arraycopy(canonical, 0, both, previous.length, canonical.length);
        assertThat(entry.get("hash").asString()).isEqualTo(sha256(both));
    }

    @Test
    void shouldTellTheSameOnPaper() throws Exception {
        PdfReader pdf = new PdfReader(files(evidence("ada", caseKey)).get("evidence.pdf"));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }

        assertThat(text.toString())
                .contains("Evidence: Decided", "" + caseKey, "Marc Lefèvre", "Task taken", "Smoke decision", "intact")
                .containsPattern("Decide\\s*done")
                .doesNotContain("Task_Decide", "Event_Asked");
    }

    @Test
    void shouldNameStepsAndTimesInTheTrailAsPeopleDo() throws Exception {
        String page = Browser.of(context, "ada")
                .open(get("/audit").param("kase", Long.toString(caseKey)))
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("step: Decide<", "2 March 2031")
                .doesNotContain("Task_Decide", "4711", "2031-03-02T08");
    }

    @Test
    void shouldBeHandedOutToThoseWhoSeeAllCasesOnly() throws Exception {
        assertThat(evidence("olivia", caseKey).getStatus()).isEqualTo(200);
        assertThat(evidence("marc", caseKey).getStatus()).isEqualTo(403);
        assertThat(evidence("ada", 4711).getStatus()).isEqualTo(404);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
