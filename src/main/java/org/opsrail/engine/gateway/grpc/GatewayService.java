package org.opsrail.engine.gateway.grpc;

import static org.opsrail.engine.gateway.grpc.Calls.command;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.*;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.impl.record.value.resource.ResourceDeletionRecord;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;
import io.camunda.zeebe.protocol.record.intent.ResourceDeletionIntent;
import io.camunda.zeebe.protocol.record.intent.SignalIntent;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;

/** Every command of the gateway protocol 8.8; a method that a later protocol adds answers UNIMPLEMENTED. */
@SuppressWarnings("FutureReturnValueIgnored")
final class GatewayService extends GatewayGrpc.GatewayImplBase {

    private final Calls calls;
    private final JobCalls jobs;
    private final Topology topology;

    GatewayService(Calls calls, JobCalls jobs, Topology topology) {
        this.calls = calls;
        this.jobs = jobs;
        this.topology = topology;
    }

    @Override
    public void topology(TopologyRequest request, StreamObserver<TopologyResponse> client) {
        client.onNext(topology.describe());
        client.onCompleted();
    }

    @Override
    public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> client) {
        calls.call(
                client,
                () -> command(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, -1, Requests.deployment(request)),
                answer -> DeploymentResponses.resources(answer.key(), (DeploymentRecord) answer.value()));
    }

    @Override
    @SuppressWarnings("deprecation")
    public void deployProcess(DeployProcessRequest request, StreamObserver<DeployProcessResponse> client) {
        calls.call(
                client,
                () -> command(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, -1, Requests.deployment(request)),
                answer -> DeploymentResponses.processes(answer.key(), (DeploymentRecord) answer.value()));
    }

    @Override
    public void deleteResource(DeleteResourceRequest request, StreamObserver<DeleteResourceResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.RESOURCE_DELETION,
                        ResourceDeletionIntent.DELETE,
                        -1,
                        new ResourceDeletionRecord().setResourceKey(request.getResourceKey()),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> DeleteResourceResponse.getDefaultInstance());
    }

    @Override
    public void createProcessInstance(
            CreateProcessInstanceRequest request, StreamObserver<CreateProcessInstanceResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE,
                        -1,
                        InstanceRequests.creation(request),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> Responses.created((ProcessInstanceCreationRecord) answer.value()));
    }

    @Override
    public void createProcessInstanceWithResult(
            CreateProcessInstanceWithResultRequest request,
            StreamObserver<CreateProcessInstanceWithResultResponse> client) {
        CreateProcessInstanceRequest creation = request.getRequest();
        var answer = calls.call(
                client,
                () -> command(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT,
                        -1,
                        InstanceRequests.creation(creation).setFetchVariables(request.getFetchVariablesList()),
                        reference(creation.hasOperationReference(), creation.getOperationReference())),
                accepted -> Responses.completed((ProcessInstanceResultRecord) accepted.value()));
        if (request.getRequestTimeout() > 0) {
            answer.orTimeout(request.getRequestTimeout(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void cancelProcessInstance(
            CancelProcessInstanceRequest request, StreamObserver<CancelProcessInstanceResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.PROCESS_INSTANCE,
                        ProcessInstanceIntent.CANCEL,
                        request.getProcessInstanceKey(),
                        new ProcessInstanceRecord().setProcessInstanceKey(request.getProcessInstanceKey()),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> CancelProcessInstanceResponse.getDefaultInstance());
    }

    @Override
    public void modifyProcessInstance(
            ModifyProcessInstanceRequest request, StreamObserver<ModifyProcessInstanceResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.PROCESS_INSTANCE_MODIFICATION,
                        ProcessInstanceModificationIntent.MODIFY,
                        request.getProcessInstanceKey(),
                        InstanceRequests.modification(request),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> ModifyProcessInstanceResponse.getDefaultInstance());
    }

    @Override
    public void migrateProcessInstance(
            MigrateProcessInstanceRequest request, StreamObserver<MigrateProcessInstanceResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.PROCESS_INSTANCE_MIGRATION,
                        ProcessInstanceMigrationIntent.MIGRATE,
                        request.getProcessInstanceKey(),
                        InstanceRequests.migration(request),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> MigrateProcessInstanceResponse.getDefaultInstance());
    }

    @Override
    public void setVariables(SetVariablesRequest request, StreamObserver<SetVariablesResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.VARIABLE_DOCUMENT,
                        VariableDocumentIntent.UPDATE,
                        -1,
                        Requests.variables(request),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> SetVariablesResponse.newBuilder().setKey(answer.key()).build());
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> client) {
        calls.call(
                client,
                () -> command(ValueType.MESSAGE, MessageIntent.PUBLISH, -1, Requests.message(request)),
                answer -> PublishMessageResponse.newBuilder()
                        .setKey(answer.key())
                        .setTenantId(((MessageRecord) answer.value()).getTenantId())
                        .build());
    }

    @Override
    public void broadcastSignal(BroadcastSignalRequest request, StreamObserver<BroadcastSignalResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.SIGNAL,
                        SignalIntent.BROADCAST,
                        -1,
                        Requests.signal(request.getSignalName(), request.getVariables(), request.getTenantId())),
                answer -> BroadcastSignalResponse.newBuilder()
                        .setKey(answer.key())
                        .setTenantId(((SignalRecord) answer.value()).getTenantId())
                        .build());
    }

    @Override
    public void evaluateDecision(EvaluateDecisionRequest request, StreamObserver<EvaluateDecisionResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.DECISION_EVALUATION,
                        DecisionEvaluationIntent.EVALUATE,
                        -1,
                        Requests.evaluation(request)),
                answer -> Responses.evaluated(answer.key(), (DecisionEvaluationRecord) answer.value()));
    }

    @Override
    public void resolveIncident(ResolveIncidentRequest request, StreamObserver<ResolveIncidentResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.INCIDENT,
                        IncidentIntent.RESOLVE,
                        request.getIncidentKey(),
                        new IncidentRecord(),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> ResolveIncidentResponse.getDefaultInstance());
    }

    @Override
    public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> client) {
        jobs.activate(request, client);
    }

    @Override
    public void streamActivatedJobs(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> client) {
        jobs.stream(request, client);
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.JOB,
                        JobIntent.COMPLETE,
                        jobs.permitted(request.getJobKey()),
                        JobRequests.completion(request)),
                answer -> CompleteJobResponse.getDefaultInstance());
    }

    @Override
    public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.JOB,
                        JobIntent.FAIL,
                        jobs.permitted(request.getJobKey()),
                        JobRequests.failure(request)),
                answer -> FailJobResponse.getDefaultInstance());
    }

    @Override
    public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.JOB,
                        JobIntent.THROW_ERROR,
                        jobs.permitted(request.getJobKey()),
                        JobRequests.error(request)),
                answer -> ThrowErrorResponse.getDefaultInstance());
    }

    @Override
    public void updateJobRetries(UpdateJobRetriesRequest request, StreamObserver<UpdateJobRetriesResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.JOB,
                        JobIntent.UPDATE_RETRIES,
                        jobs.permitted(request.getJobKey()),
                        new JobRecord().setRetries(request.getRetries()),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> UpdateJobRetriesResponse.getDefaultInstance());
    }

    @Override
    public void updateJobTimeout(UpdateJobTimeoutRequest request, StreamObserver<UpdateJobTimeoutResponse> client) {
        calls.call(
                client,
                () -> command(
                        ValueType.JOB,
                        JobIntent.UPDATE_TIMEOUT,
                        jobs.permitted(request.getJobKey()),
                        new JobRecord().setTimeout(request.getTimeout()),
                        reference(request.hasOperationReference(), request.getOperationReference())),
                answer -> UpdateJobTimeoutResponse.getDefaultInstance());
    }

    private static long reference(boolean given, long reference) {
        return given ? reference : -1;
    }
}
