package org.opsrail.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.monitor.domain.CaseEngine;
import org.opsrail.monitor.domain.CaseEngine.Trouble;
import org.opsrail.shell.Flash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** What the engine gave up is tried again from the case's page. */
@OpsrailTest
class RetryTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CamundaClient client;

    @Autowired
    private CaseEngine engine;

    @Autowired
    private MessageSource messages;

    private final String id = "retry-" + UUID.randomUUID();
    private long stuck;
    private Trouble trouble;

    @BeforeEach
    void aCaseThatIsStuck() {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess(id)
                                .startEvent()
                                .serviceTask("Task_Call", task -> task.zeebeJobType(id))
                                .endEvent()
                                .done(),
                        id + ".bpmn")
                .send()
                .join();
        stuck = client.newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
        client.newFailCommand(job())
                .retries(0)
                .errorMessage("The system is down")
                .send()
                .join();
        trouble = await().until(() -> engine.troubles(stuck), troubles -> !troubles.isEmpty())
                .getFirst();
    }

    @Test
    void shouldLetTheEngineTryAgain() throws Exception {
        Browser browser = Browser.of(context, "demo");
        assertThat(browser.open(get("/cases/" + stuck)).getResponse().getContentAsString())
                .contains("The system is down", retryPath());

        MvcResult answer = browser.open(post(retryPath()));

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/cases/" + stuck);
        assertThat(said(answer)).isEqualTo("monitor.retried");
        assertThat(browser.open(get("/cases/" + stuck)).getResponse().getContentAsString())
                .doesNotContain(retryPath());
        assertThat(engine.troubles(stuck)).isEmpty();
        client.newCompleteCommand(job()).send().join();
        await().untilAsserted(() ->
                assertThat(engine.find(stuck).orElseThrow().ended()).isNotNull());
    }

    @Test
    void shouldSayThatSomebodyElseWasFaster() throws Exception {
        assertThat(engine.retry(trouble)).isTrue();

        assertThat(engine.retry(trouble)).isFalse();
        assertThat(said(Browser.of(context, "demo").open(post(retryPath())))).isEqualTo("monitor.retry-too-late");
    }

    @Test
    void shouldBeForOperationsAlone() throws Exception {
        MvcResult answer = Browser.of(context, "ada").open(post(retryPath()));

        assertThat(answer.getResponse().getStatus()).isEqualTo(403);
        assertThat(engine.troubles(stuck)).hasSize(1);
    }

    private String retryPath() {
        return "/cases/" + stuck + "/incidents/" + trouble.key() + "/retry";
    }

    private ActivatedJob job() {
        return client.newActivateJobsCommand()
                .jobType(id)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    /** Which of the two messages the page shows. */
    private String said(MvcResult answer) {
        String text = ((Flash) answer.getFlashMap().get("flash")).text();
        return text.equals(messages.getMessage("monitor.retried", null, Locale.ENGLISH))
                ? "monitor.retried"
                : "monitor.retry-too-late";
    }
}
