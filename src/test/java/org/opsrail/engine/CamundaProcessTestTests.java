package org.opsrail.engine;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;

/** Camunda's own test library against the embedded engine: what process tests rely on. */
@ProcessTest
class CamundaProcessTestTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("engine/smoke.bpmn")
                .addResourceFromClasspath("engine/smoke.form")
                .addResourceFromClasspath("engine/smoke.dmn")
                .send()
                .join();
    }

    @Test
    void shouldGoThroughJobTimerTaskAndMessage() {
        context.mockJobWorker("smoke.work").thenComplete(Map.of("worked", true));
        ProcessInstanceEvent instance = start("first");

        assertThat(instance).hasActiveElements(byName("A week later")).hasVariable("worked", true);
        context.increaseTime(Duration.ofDays(7));
        assertThatUserTask(byTaskName("Check the work")).isCreated().hasPriority(70);
        context.completeUserTask("Task_Check", Map.of("ok", true));
        assertThat(instance).isWaitingForMessage("smoke-confirmed", "first");
        client.newPublishMessageCommand()
                .messageName("smoke-confirmed")
                .correlationKey("first")
                .send()
                .join();

        assertThat(instance)
                .isCompleted()
                .hasCompletedElementsInOrder("Event_Asked", "Task_Work", "Event_Waited", "Task_Check", "Event_Done")
                .hasCorrelatedMessage("smoke-confirmed", "first")
                .hasVariables(Map.of("worked", true, "ok", true))
                .hasNoActiveIncidents();
    }

    @Test
    void shouldShowIncidents() {
        ProcessInstanceEvent instance = start("second");
        context.throwBpmnErrorFromJob("smoke.work", "Err_Unknown");

        assertThat(instance).hasActiveIncidents().isActive();
    }

    private ProcessInstanceEvent start(String subject) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("smoke")
                .latestVersion()
                .variables(Map.of("subject", subject))
                .send()
                .join();
    }
}
