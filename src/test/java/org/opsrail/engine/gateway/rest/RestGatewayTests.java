package org.opsrail.engine.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.enums.MessageSubscriptionState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;

/** The official client over REST alone. No test waits after a command: what was written can be read at once. */
@ProcessTest
class RestGatewayTests {

    private CamundaProcessTestContext context;
    private CamundaClient rest;
    private DeploymentEvent deployment;

    @BeforeEach
    void deploy() {
        rest = context.createClient(builder -> builder.preferRestOverGrpc(true));
        deployment = rest.newDeployResourceCommand()
                .addResourceFromClasspath("engine/smoke.bpmn")
                .addResourceFromClasspath("engine/smoke.form")
                .addResourceFromClasspath("engine/smoke.dmn")
                .send()
                .join();
    }

    @Test
    void shouldTellWhatWasDeployed() {
        long process = deployment.getProcesses().getFirst().getProcessDefinitionKey();
        long decision = deployment.getDecisions().getFirst().getDecisionKey();
        long requirements = deployment.getDecisionRequirements().getFirst().getDecisionRequirementsKey();

        assertThat(deployment.getForm().getFirst().getFormId()).isEqualTo("smoke-form");
        assertThat(rest.newProcessDefinitionGetRequest(process).send().join())
                .returns("Smoke", definition -> definition.getName())
                .returns("1", definition -> definition.getVersionTag())
                .returns(1, definition -> definition.getVersion());
        assertThat(rest.newProcessDefinitionGetXmlRequest(process).send().join())
                .startsWith("<?xml")
                .contains("Task_Check");
        assertThat(rest.newProcessDefinitionGetFormRequest(process)
                        .send()
                        .join()
                        .getFormId())
                .isEqualTo("smoke-form");
        assertThat(rest.newDecisionDefinitionGetRequest(decision).send().join().getDmnDecisionId())
                .isEqualTo("smoke-decision");
        assertThat(rest.newDecisionDefinitionGetXmlRequest(decision).send().join())
                .contains("smoke-decision");
        assertThat(rest.newDecisionRequirementsGetXmlRequest(requirements)
                        .send()
                        .join())
                .contains("smoke-requirements");
        assertThat(rest.newDecisionRequirementsGetRequest(requirements)
                        .send()
                        .join()
                        .getDmnDecisionRequirementsName())
                .isEqualTo("Smoke requirements");
    }

    @Test
    void shouldSearchDefinitionsByLatestVersion() {
        rest.newDeployResourceCommand()
                .addResourceStringUtf8(changedModel(), "engine/smoke.bpmn")
                .send()
                .join();

        assertThat(rest.newProcessDefinitionSearchRequest()
                        .filter(filter -> filter.processDefinitionId("smoke"))
                        .sort(sort -> sort.version().desc())
                        .send()
                        .join()
                        .items())
                .extracting(definition -> definition.getVersion())
                .containsExactly(2, 1);
        assertThat(rest.newProcessDefinitionSearchRequest()
                        .filter(filter -> filter.processDefinitionId("smoke").isLatestVersion(true))
                        .send()
                        .join()
                        .items())
                .extracting(definition -> definition.getVersion())
                .containsExactly(2);
    }

    @Test
    void shouldReadAnInstanceAsSoonAsItIsCreated() {
        ProcessInstanceEvent created = start("one");

        ProcessInstance instance = rest.newProcessInstanceGetRequest(created.getProcessInstanceKey())
                .send()
                .join();
        assertThat(instance.getState()).isEqualTo(ProcessInstanceState.ACTIVE);
        assertThat(instance.getProcessDefinitionName()).isEqualTo("Smoke");
        assertThat(instance.getProcessDefinitionVersionTag()).isEqualTo("1");
        assertThat(instance.getHasIncident()).isFalse();
        assertThat(elements(created))
                .extracting(ElementInstance::getElementId, ElementInstance::getElementName, ElementInstance::getState)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Event_Asked", "Asked", ElementInstanceState.COMPLETED),
                        org.assertj.core.groups.Tuple.tuple("Task_Work", "Do the work", ElementInstanceState.ACTIVE));
        assertThat(rest.newProcessInstanceSequenceFlowsRequest(created.getProcessInstanceKey())
                        .send()
                        .join())
                .hasSize(1);
        assertThat(rest.newProcessInstanceElementStatisticsRequest(created.getProcessInstanceKey())
                        .send()
                        .join())
                .anySatisfy(statistics -> {
                    assertThat(statistics.getElementId()).isEqualTo("Task_Work");
                    assertThat(statistics.getActive()).isEqualTo(1);
                });
        assertThat(rest.newProcessDefinitionElementStatisticsRequest(created.getProcessDefinitionKey())
                        .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
                        .send()
                        .join())
                .hasSize(2);
        assertThat(rest.newProcessInstanceGetCallHierarchyRequest(created.getProcessInstanceKey())
                        .send()
                        .join())
                .hasSize(1);
    }

    @Test
    void shouldCancelAnInstance() {
        ProcessInstanceEvent created = start("one");

        rest.newCancelInstanceCommand(created.getProcessInstanceKey()).send().join();

        assertThat(instances(ProcessInstanceState.TERMINATED))
                .extracting(ProcessInstance::getProcessInstanceKey)
                .contains(created.getProcessInstanceKey());
        assertThat(rest.newJobSearchRequest()
                        .filter(filter -> filter.processInstanceKey(created.getProcessInstanceKey()))
                        .send()
                        .join()
                        .items())
                .extracting(job -> job.getState())
                .containsExactly(JobState.CANCELED);
    }

    @Test
    void shouldWorkJobs() {
        start("one");
        ActivatedJob job = activate();

        assertThat(job.getVariablesAsMap()).containsEntry("subject", "one");
        assertThat(job.getCustomHeaders()).containsEntry("kind", "plain");
        assertThat(job.getProcessDefinitionVersion()).isEqualTo(1);
        rest.newUpdateRetriesCommand(job.getKey()).retries(5).send().join();
        rest.newUpdateTimeoutCommand(job.getKey())
                .timeout(Duration.ofMinutes(10))
                .send()
                .join();
        rest.newCompleteCommand(job.getKey())
                .variables(Map.of("worked", true))
                .send()
                .join();

        assertThat(rest.newJobSearchRequest()
                        .filter(filter -> filter.type("smoke.work"))
                        .send()
                        .join()
                        .items())
                .singleElement()
                .returns(JobState.COMPLETED, found -> found.getState())
                .returns(5, found -> found.getRetries());
        assertThat(variable("worked").getValue()).isEqualTo("true");
    }

    @Test
    void shouldFailAJobToAnIncidentAndResolveIt() {
        ProcessInstanceEvent created = start("one");
        ActivatedJob job = activate();

        rest.newFailCommand(job.getKey())
                .retries(0)
                .errorMessage("no route")
                .send()
                .join();

        Incident incident = rest.newIncidentSearchRequest()
                .filter(filter -> filter.processInstanceKey(created.getProcessInstanceKey()))
                .send()
                .join()
                .singleItem();
        assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.JOB_NO_RETRIES);
        assertThat(incident.getErrorMessage()).isEqualTo("no route");
        assertThat(rest.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.hasIncident(true))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(rest.newElementInstanceGetRequest(incident.getElementInstanceKey())
                        .send()
                        .join())
                .returns(true, element -> element.getIncident())
                .returns(incident.getIncidentKey(), element -> element.getIncidentKey());
        assertThat(rest.newIncidentsByProcessInstanceSearchRequest(created.getProcessInstanceKey())
                        .send()
                        .join()
                        .items())
                .hasSize(1);

        rest.newUpdateRetriesCommand(job.getKey()).retries(1).send().join();
        rest.newResolveIncidentCommand(incident.getIncidentKey()).send().join();

        assertThat(rest.newIncidentGetRequest(incident.getIncidentKey())
                        .send()
                        .join()
                        .getState())
                .isEqualTo(IncidentState.RESOLVED);
        assertThat(rest.newProcessInstanceGetRequest(created.getProcessInstanceKey())
                        .send()
                        .join()
                        .getHasIncident())
                .isFalse();
    }

    @Test
    void shouldShowAnErrorThatNothingCatches() {
        start("one");

        rest.newThrowErrorCommand(activate().getKey())
                .errorCode("Err_Unknown")
                .errorMessage("why")
                .send()
                .join();

        assertThat(rest.newIncidentSearchRequest()
                        .filter(filter -> filter.errorType(IncidentErrorType.UNHANDLED_ERROR_EVENT))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
    }

    @Test
    void shouldTakeATaskFromCandidateToDone() {
        UserTask task = task();

        assertThat(task.getName()).isEqualTo("Check the work");
        assertThat(task.getProcessName()).isEqualTo("Smoke");
        assertThat(task.getCandidateGroups()).containsExactly("ops", "people-operations");
        assertThat(task.getCandidateUsers()).containsExactly("E001");
        assertThat(task.getPriority()).isEqualTo(70);
        assertThat(task.getDueDate()).isNotNull();
        assertThat(task.getFormKey()).isEqualTo(deployment.getForm().getFirst().getFormKey());
        assertThat(rest.newUserTaskGetFormRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getSchema()
                        .toString())
                .contains("All right");

        rest.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee("E014")
                .send()
                .join();
        assertThat(tasksOf("E014")).extracting(UserTask::getState).containsExactly(UserTaskState.CREATED);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rest.newAssignUserTaskCommand(task.getUserTaskKey())
                        .assignee("E015")
                        .allowOverride(false)
                        .send()
                        .join())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(409));

        OffsetDateTime due = OffsetDateTime.parse("2031-05-06T07:08:09Z");
        rest.newUpdateUserTaskCommand(task.getUserTaskKey())
                .dueDate(due.toString())
                .priority(90)
                .candidateGroups("workplace")
                .send()
                .join();
        assertThat(tasksOf("E014")).singleElement().satisfies(updated -> {
            assertThat(updated.getDueDate()).isEqualTo(due);
            assertThat(updated.getPriority()).isEqualTo(90);
            assertThat(updated.getCandidateGroups()).containsExactly("workplace");
            assertThat(updated.getCandidateUsers()).containsExactly("E001");
        });

        rest.newUnassignUserTaskCommand(task.getUserTaskKey()).send().join();
        assertThat(tasksOf("E014")).isEmpty();

        rest.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(Map.of("ok", true))
                .send()
                .join();
        assertThat(rest.newUserTaskGetRequest(task.getUserTaskKey()).send().join())
                .returns(UserTaskState.COMPLETED, UserTask::getState)
                .satisfies(done -> assertThat(done.getCompletionDate()).isNotNull());
        assertThat(variable("ok").getValue()).isEqualTo("true");
    }

    @Test
    void shouldShowATaskItsOwnVariablesAndThoseAround() {
        UserTask task = task();

        assertThat(rest.newUserTaskVariableSearchRequest(task.getUserTaskKey())
                        .sort(sort -> sort.name().asc())
                        .send()
                        .join()
                        .items())
                .extracting(Variable::getName, Variable::getValue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("about", "\"one\""),
                        org.assertj.core.groups.Tuple.tuple("subject", "\"one\""));
        assertThat(rest.newUserTaskSearchRequest()
                        .filter(filter -> filter.localVariables(Map.of("about", "\"one\""))
                                .processInstanceVariables(Map.of("subject", "\"one\"")))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(rest.newUserTaskSearchRequest()
                        .filter(filter -> filter.processInstanceVariables(Map.of("about", "\"one\"")))
                        .send()
                        .join()
                        .items())
                .isEmpty();
    }

    @Test
    void shouldSetVariablesAndCutLongOnes() {
        ProcessInstanceEvent created = start("one");
        String text = "x".repeat(9_000);

        rest.newSetVariablesCommand(created.getProcessInstanceKey())
                .variables(Map.of("long", text))
                .send()
                .join();

        Variable cut = variable("long");
        assertThat(cut.isTruncated()).isTrue();
        assertThat(cut.getValue()).hasSize(8191);
        assertThat(rest.newVariableGetRequest(cut.getVariableKey())
                        .send()
                        .join()
                        .getValue())
                .isEqualTo('"' + text + '"');
        assertThat(rest.newVariableSearchRequest()
                        .filter(filter -> filter.name("long"))
                        .withFullValues()
                        .send()
                        .join()
                        .singleItem()
                        .getValue())
                .hasSize(9_002);
        assertThat(rest.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.variables(Map.of("long", '"' + text + '"')))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
    }

    @Test
    void shouldCorrelateMessages() {
        UserTask task = task();
        rest.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
        assertThat(rest.newMessageSubscriptionSearchRequest()
                        .filter(filter -> filter.messageName("smoke-confirmed"))
                        .send()
                        .join()
                        .items())
                .extracting(subscription -> subscription.getMessageSubscriptionState())
                .containsExactly(MessageSubscriptionState.CREATED);

        long instance = rest.newCorrelateMessageCommand()
                .messageName("smoke-confirmed")
                .correlationKey("one")
                .send()
                .join()
                .getProcessInstanceKey();

        assertThat(instance).isEqualTo(task.getProcessInstanceKey());
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(instances(ProcessInstanceState.COMPLETED)).hasSize(1));
        assertThat(rest.newCorrelatedMessageSubscriptionSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
    }

    @Test
    void shouldPublishMessagesAndSignals() {
        assertThat(rest.newPublishMessageCommand()
                        .messageName("smoke-confirmed")
                        .correlationKey("nobody")
                        .messageId("once")
                        .timeToLive(Duration.ofMinutes(1))
                        .send()
                        .join()
                        .getMessageKey())
                .isPositive();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rest.newPublishMessageCommand()
                        .messageName("smoke-confirmed")
                        .correlationKey("nobody")
                        .messageId("once")
                        .timeToLive(Duration.ofMinutes(1))
                        .send()
                        .join())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(409));
        assertThat(rest.newBroadcastSignalCommand()
                        .signalName("smoke")
                        .send()
                        .join()
                        .getKey())
                .isPositive();
    }

    @Test
    void shouldEvaluateADecisionAndRememberIt() {
        assertThat(rest.newEvaluateDecisionCommand()
                        .decisionId("smoke-decision")
                        .variables(Map.of("size", 12))
                        .send()
                        .join()
                        .getDecisionOutput())
                .isEqualTo("\"big\"");

        var instance = rest.newDecisionInstanceSearchRequest()
                .filter(filter -> filter.decisionDefinitionId("smoke-decision"))
                .send()
                .join()
                .singleItem();
        assertThat(instance.getDecisionDefinitionName()).isEqualTo("Smoke decision");
        assertThat(rest.newDecisionInstanceGetRequest(instance.getDecisionInstanceId())
                        .send()
                        .join())
                .satisfies(details -> {
                    assertThat(details.getMatchedRules())
                            .extracting(rule -> rule.getRuleIndex())
                            .containsExactly(2);
                    assertThat(details.getEvaluatedInputs())
                            .extracting(input -> input.getInputValue())
                            .containsExactly("12");
                });
    }

    @Test
    void shouldMoveAndMigrateInstances() {
        ProcessInstanceEvent created = start("one");
        ElementInstance work = elements(created).getLast();

        rest.newModifyProcessInstanceCommand(created.getProcessInstanceKey())
                .activateElement("Task_Check")
                .and()
                .terminateElement(work.getElementInstanceKey())
                .send()
                .join();
        assertThat(elements(created).getLast())
                .returns(ElementInstanceType.USER_TASK, ElementInstance::getType)
                .returns(ElementInstanceState.ACTIVE, ElementInstance::getState);

        long target = rest.newDeployResourceCommand()
                .addResourceStringUtf8(changedModel(), "engine/smoke.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
        rest.newMigrateProcessInstanceCommand(created.getProcessInstanceKey())
                .migrationPlan(target)
                .addMappingInstruction("Task_Check", "Task_Check")
                .send()
                .join();
        assertThat(rest.newProcessInstanceGetRequest(created.getProcessInstanceKey())
                        .send()
                        .join())
                .returns(2, ProcessInstance::getProcessDefinitionVersion)
                .returns("Smoke, changed", ProcessInstance::getProcessDefinitionName);
    }

    @Test
    void shouldDeleteWhatIsNoLongerUsed() {
        long process = deployment.getProcesses().getFirst().getProcessDefinitionKey();

        rest.newDeleteResourceCommand(process).send().join();

        assertThat(rest.newProcessDefinitionSearchRequest().send().join().items())
                .isEmpty();
    }

    @Test
    void shouldSayWhatAnswersHere() {
        assertThat(rest.newTopologyRequest().send().join().getPartitionsCount()).isEqualTo(1);
        assertThat(rest.newStatusRequest().send().join().getStatus().name()).isEqualTo("UP");
    }

    private ProcessInstanceEvent start(String subject) {
        return rest.newCreateInstanceCommand()
                .bpmnProcessId("smoke")
                .latestVersion()
                .variables(Map.of("subject", subject))
                .send()
                .join();
    }

    private ActivatedJob activate() {
        return rest.newActivateJobsCommand()
                .jobType("smoke.work")
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(5))
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    /** The user task of a new instance, entered without the steps before it. */
    private UserTask task() {
        rest.newCreateInstanceCommand()
                .bpmnProcessId("smoke")
                .latestVersion()
                .variables(Map.of("subject", "one"))
                .startBeforeElement("Task_Check")
                .send()
                .join();
        return rest.newUserTaskSearchRequest()
                .filter(filter -> filter.state(UserTaskState.CREATED).elementId("Task_Check"))
                .send()
                .join()
                .singleItem();
    }

    private List<UserTask> tasksOf(String assignee) {
        return rest.newUserTaskSearchRequest()
                .filter(filter -> filter.assignee(assignee))
                .send()
                .join()
                .items();
    }

    private List<ElementInstance> elements(ProcessInstanceEvent instance) {
        return rest.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey()))
                .sort(sort -> sort.elementInstanceKey().asc())
                .send()
                .join()
                .items();
    }

    private List<ProcessInstance> instances(ProcessInstanceState state) {
        return rest.newProcessInstanceSearchRequest()
                .filter(filter -> filter.state(state))
                .send()
                .join()
                .items();
    }

    private Variable variable(String name) {
        return rest.newVariableSearchRequest()
                .filter(filter -> filter.name(name))
                .send()
                .join()
                .singleItem();
    }

    private static String changedModel() {
        try (var model = RestGatewayTests.class.getResourceAsStream("/engine/smoke.bpmn")) {
            return new String(model.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("name=\"Smoke\"", "name=\"Smoke, changed\"");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
