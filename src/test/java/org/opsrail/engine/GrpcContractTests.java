package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.client.api.response.Topology;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every command of the gateway protocol, as the official client sends it. */
@OpsrailTest
class GrpcContractTests extends GrpcClientTest {

    /** Searches are for those who sign in. */
    @Autowired
    private CamundaClient signedIn;

    @Test
    void shouldDescribeItself() {
        Topology topology = client.newTopologyRequest().useGrpc().send().join();

        assertThat(topology.getGatewayVersion()).startsWith("8.8.");
        assertThat(topology.getBrokers())
                .singleElement()
                .satisfies(broker -> assertThat(broker.getPartitions())
                        .singleElement()
                        .satisfies(partition ->
                                assertThat(partition.getHealth()).isEqualTo(PartitionBrokerHealth.HEALTHY)));
    }

    @Test
    void shouldDeployProcessDecisionAndFormTogether() {
        DeploymentEvent deployment = client.newDeployResourceCommand()
                .addProcessModel(serviceTask("contract-deploy"), "contract-deploy.bpmn")
                .addResourceFromClasspath("engine/discount.dmn")
                .addResourceFromClasspath("engine/approve.form")
                .send()
                .join();

        assertThat(deployment.getProcesses())
                .singleElement()
                .satisfies(process -> assertThat(process.getTenantId()).isEqualTo("<default>"));
        assertThat(deployment.getDecisions()).hasSize(1);
        assertThat(deployment.getDecisionRequirements()).hasSize(1);
        assertThat(deployment.getForm())
                .singleElement()
                .satisfies(form -> assertThat(form.getFormId()).isEqualTo("approve"));

        EvaluateDecisionResponse evaluation = client.newEvaluateDecisionCommand()
                .decisionId("discount")
                .variables(Map.of("amount", 120))
                .send()
                .join();
        assertThat(evaluation.getDecisionOutput()).isEqualTo("10");
        assertThat(evaluation.getEvaluatedDecisions().getFirst().getMatchedRules())
                .hasSize(1);

        client.newDeleteResourceCommand(deployment.getProcesses().getFirst().getProcessDefinitionKey())
                .send()
                .join();
        assertThatThrownBy(() -> create("contract-deploy")).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void shouldExplainABrokenModel() {
        assertThatThrownBy(() -> client.newDeployResourceCommand()
                        .addResourceStringUtf8("<broken", "broken.bpmn")
                        .send()
                        .join())
                .hasMessageContaining("broken.bpmn");
    }

    @Test
    void shouldAnswerWithTheResult() {
        deploy(serviceTask("contract-result"));
        try (JobWorker worker = client.newWorker()
                .jobType("contract-result")
                .handler((jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(Map.of("answer", 42))
                        .send()
                        .join())
                .streamEnabled(true)
                .open()) {
            ProcessInstanceResult result = client.newCreateInstanceCommand()
                    .bpmnProcessId("contract-result")
                    .latestVersion()
                    .tags("contract")
                    .withResult()
                    .send()
                    .join();

            assertThat(result.getVariablesAsMap()).containsEntry("answer", 42);
            assertThat(result.getTags()).containsExactly("contract");
        }
    }

    @Test
    void shouldNotCreateWhatDoesNotExist() {
        assertThatThrownBy(() -> create("contract-unknown")).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> client.newCancelInstanceCommand(1234567).send().join())
                .hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> client.newCreateInstanceCommand()
                        .bpmnProcessId("contract-unknown")
                        .latestVersion()
                        .tenantId("elsewhere")
                        .send()
                        .join())
                .hasMessageContaining("multi-tenancy is disabled");
    }

    @Test
    void shouldCancel() {
        deploy(serviceTask("contract-cancel"));
        long instance = create("contract-cancel");
        ActivatedJob late = job("contract-cancel");

        client.newCancelInstanceCommand(instance).send().join();

        assertThatThrownBy(() -> client.newCompleteCommand(late).send().join()).hasMessageContaining("NOT_FOUND");

        assertThatThrownBy(
                        () -> client.newCancelInstanceCommand(instance).send().join())
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void shouldCorrelateAMessageOnce() {
        deploy(Bpmn.createExecutableProcess("contract-message")
                .startEvent()
                .intermediateCatchEvent(
                        "Event_Paid",
                        event -> event.message(message -> message.name("paid").zeebeCorrelationKeyExpression("order")))
                .serviceTask("Task_Ship", task -> task.zeebeJobType("contract-message"))
                .endEvent()
                .done());
        create("contract-message", Map.of("order", "o-1"));

        publish("paid", "o-1", "m-1");

        assertThat(job("contract-message").getVariablesAsMap()).containsEntry("amount", 7);
        assertThatThrownBy(() -> publish("paid", "o-1", "m-1")).hasMessageContaining("ALREADY_EXISTS");
    }

    private void publish(String name, String correlationKey, String id) {
        client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(correlationKey)
                .messageId(id)
                .timeToLive(Duration.ofMinutes(5))
                .variables(Map.of("amount", 7))
                .send()
                .join();
    }

    @Test
    void shouldBroadcastASignal() {
        deploy(Bpmn.createExecutableProcess("contract-signal")
                .startEvent()
                .intermediateCatchEvent("Event_Alarm", event -> event.signal("alarm"))
                .serviceTask("Task_React", task -> task.zeebeJobType("contract-signal"))
                .endEvent()
                .done());
        create("contract-signal");

        client.newBroadcastSignalCommand().signalName("alarm").send().join();

        assertThat(job("contract-signal").getElementId()).isEqualTo("Task_React");
    }

    @Test
    void shouldRaiseAndResolveAnIncident() {
        deploy(serviceTask("contract-incident"));
        create("contract-incident");
        ActivatedJob first = job("contract-incident");

        client.newFailCommand(first).retries(0).errorMessage("no").send().join();
        assertThatThrownBy(() -> client.newCompleteCommand(first).send().join()).hasMessageContaining("INVALID_STATE");
        client.newUpdateRetriesCommand(first).retries(2).send().join();
        assertThatThrownBy(
                        () -> client.newResolveIncidentCommand(1234567).send().join())
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void shouldGoOnAfterAnIncidentIsResolved() {
        deploy(serviceTask("contract-resolve"));
        long instance = create("contract-resolve");
        ActivatedJob failed = job("contract-resolve");
        client.newFailCommand(failed).retries(0).errorMessage("no").send().join();
        long incident =
                await().ignoreExceptions().until(() -> incident(instance).getIncidentKey(), key -> key > 0);
        client.newUpdateRetriesCommand(failed).retries(1).send().join();

        client.newResolveIncidentCommand(incident).send().join();

        assertThat(job("contract-resolve").getKey()).isEqualTo(failed.getKey());
        await().untilAsserted(() -> assertThat(incident(instance).getState()).isEqualTo(IncidentState.RESOLVED));
        assertThatThrownBy(
                        () -> client.newResolveIncidentCommand(incident).send().join())
                .hasMessageContaining("NOT_FOUND");
    }

    private Incident incident(long instance) {
        return signedIn.newIncidentSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance))
                .send()
                .join()
                .singleItem();
    }

    @Test
    void shouldHandOutAFailedJobAgain() {
        deploy(serviceTask("contract-retry"));
        create("contract-retry");
        ActivatedJob first = job("contract-retry");

        client.newFailCommand(first)
                .retries(1)
                .variables(Map.of("tried", true))
                .send()
                .join();

        ActivatedJob second = job("contract-retry");
        assertThat(second.getKey()).isEqualTo(first.getKey());
        assertThat(second.getRetries()).isEqualTo(1);
        assertThat(second.getVariablesAsMap()).containsEntry("tried", true);
        client.newUpdateTimeoutCommand(second)
                .timeout(Duration.ofMinutes(10))
                .send()
                .join();
    }

    @Test
    void shouldCatchAThrownError() {
        deploy(Bpmn.createExecutableProcess("contract-error")
                .startEvent()
                .serviceTask("Task_Try", task -> task.zeebeJobType("contract-error"))
                .boundaryEvent("Event_Refused", event -> event.error("Err_Refused"))
                .serviceTask("Task_Repair", task -> task.zeebeJobType("contract-error-repair"))
                .endEvent()
                .done());
        create("contract-error");

        client.newThrowErrorCommand(job("contract-error"))
                .errorCode("Err_Refused")
                .variables(Map.of("why", "closed"))
                .send()
                .join();

        assertThat(job("contract-error-repair").getElementId()).isEqualTo("Task_Repair");
    }

    @Test
    void shouldSetVariables() {
        deploy(serviceTask("contract-variables"));
        long instance = create("contract-variables");

        client.newSetVariablesCommand(instance)
                .variables(Map.of("colour", "red"))
                .send()
                .join();

        assertThat(job("contract-variables", "colour").getVariablesAsMap()).containsExactly(Map.entry("colour", "red"));
    }

    @Test
    void shouldModifyAndMigrate() {
        deploy(serviceTask("contract-modify"));
        DeploymentEvent target = deploy(Bpmn.createExecutableProcess("contract-modify")
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType("contract-modify"))
                .serviceTask("Task_Extra", task -> task.zeebeJobType("contract-modify-extra"))
                .endEvent()
                .done());
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId("contract-modify")
                .version(1)
                .send()
                .join()
                .getProcessInstanceKey();

        client.newMigrateProcessInstanceCommand(instance)
                .migrationPlan(MigrationPlan.newBuilder()
                        .withTargetProcessDefinitionKey(
                                target.getProcesses().getFirst().getProcessDefinitionKey())
                        .addMappingInstruction("Task_Work", "Task_Work")
                        .build())
                .send()
                .join();
        client.newModifyProcessInstanceCommand(instance)
                .activateElement("Task_Extra")
                .withVariables(Map.of("added", 1), "Task_Extra")
                .send()
                .join();

        assertThat(job("contract-modify-extra").getVariablesAsMap()).containsEntry("added", 1);
    }

    @Test
    void shouldTellAListenerWhatItListensTo() {
        deploy(Bpmn.createExecutableProcess("contract-listener")
                .startEvent()
                .userTask(
                        "Task_Approve",
                        task -> task.zeebeUserTask()
                                .zeebeCandidateGroups("finance")
                                .zeebeStartExecutionListener("contract-listener-start")
                                .zeebeTaskListener(
                                        listener -> listener.creating().type("contract-listener-task")))
                .endEvent()
                .done());
        create("contract-listener");

        ActivatedJob start = job("contract-listener-start");
        assertThat(start.getKind()).isEqualTo(JobKind.EXECUTION_LISTENER);
        assertThat(start.getListenerEventType()).isEqualTo(ListenerEventType.START);
        client.newCompleteCommand(start)
                .variables(Map.of("dueAt", "soon"))
                .send()
                .join();

        ActivatedJob creating = job("contract-listener-task");
        assertThat(creating.getKind()).isEqualTo(JobKind.TASK_LISTENER);
        assertThat(creating.getListenerEventType()).isEqualTo(ListenerEventType.CREATING);
        assertThat(creating.getUserTask().getCandidateGroups()).containsExactly("finance");
        assertThat(creating.getUserTask().getUserTaskKey()).isPositive();
        client.newCompleteCommand(creating)
                .withResult(result -> result.forUserTask().correctAssignee("E014"))
                .send()
                .join();
    }

    @Test
    void shouldPushJobsToAStream() throws InterruptedException {
        deploy(serviceTask("contract-stream"));
        BlockingQueue<ActivatedJob> pushed = new LinkedBlockingQueue<>();
        var stream = client.newStreamJobsCommand()
                .jobType("contract-stream")
                .consumer(pushed::add)
                .timeout(Duration.ofMinutes(1))
                .send();

        await().until(() -> {
            create("contract-stream");
            return pushed.peek() != null;
        });
        ActivatedJob job = pushed.poll(5, TimeUnit.SECONDS);
        client.newCompleteCommand(job).send().join();
        stream.cancel(true);
    }

    @Test
    void shouldWakeWhoWaitsForAJob() {
        deploy(serviceTask("contract-wait"));
        var waiting = client.newActivateJobsCommand()
                .jobType("contract-wait")
                .maxJobsToActivate(5)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(Duration.ofSeconds(20))
                .send();

        create("contract-wait");

        assertThat(waiting.join(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)
                        .getJobs())
                .hasSize(1);
    }

    @Test
    void shouldRefuseToActivateNothing() {
        assertThatThrownBy(() -> client.newActivateJobsCommand()
                        .jobType("")
                        .maxJobsToActivate(1)
                        .send()
                        .join())
                .isInstanceOf(RuntimeException.class);
    }

    private static BpmnModelInstance serviceTask(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(id))
                .endEvent()
                .done();
    }

    private DeploymentEvent deploy(BpmnModelInstance model) {
        return client.newDeployResourceCommand()
                .addProcessModel(model, "contract.bpmn")
                .send()
                .join();
    }

    private long create(String process) {
        return create(process, Map.of());
    }

    private long create(String process, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private ActivatedJob job(String type, String... variables) {
        List<ActivatedJob> jobs = client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .fetchVariables(variables)
                .requestTimeout(Duration.ofSeconds(10))
                .send()
                .join()
                .getJobs();
        assertThat(jobs).hasSize(1);
        return jobs.getFirst();
    }
}
