package org.opsrail.engine.gateway.grpc;

import static org.opsrail.engine.gateway.grpc.Requests.tenants;
import static org.opsrail.engine.gateway.grpc.Requests.variables;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opsrail.engine.gateway.JobDispatcher;

/** What is asked about jobs, as the engine's records. */
final class JobRequests {

    private JobRequests() {}

    static JobDispatcher.Request activation(ActivateJobsRequest request, String username) {
        requireType(request.getType());
        if (request.getMaxJobsToActivate() < 1) {
            throw Refusal.invalid("maxJobsToActivate must be at least 1");
        }
        return new JobDispatcher.Request(
                request.getType(),
                request.getWorker(),
                timeout(request.getTimeout()),
                request.getMaxJobsToActivate(),
                request.getFetchVariableList(),
                tenants(request.getTenantIdsList()),
                Duration.ofMillis(request.getRequestTimeout()),
                username);
    }

    static void requireType(String type) {
        if (type.isBlank()) {
            throw Refusal.invalid("The job type is missing");
        }
    }

    static Duration timeout(long millis) {
        if (millis < 1) {
            throw Refusal.invalid("The job timeout must be at least 1 ms");
        }
        return Duration.ofMillis(millis);
    }

    static JobRecord completion(CompleteJobRequest request) {
        JobRecord job = new JobRecord().setVariables(variables(request.getVariables()));
        return request.hasResult() ? job.setResult(result(request.getResult())) : job;
    }

    static JobRecord failure(FailJobRequest request) {
        return new JobRecord()
                .setRetries(request.getRetries())
                .setErrorMessage(request.getErrorMessage())
                .setRetryBackoff(request.getRetryBackOff())
                .setVariables(variables(request.getVariables()));
    }

    static JobRecord error(ThrowErrorRequest request) {
        return new JobRecord()
                .setErrorCode(BufferUtil.wrapString(request.getErrorCode()))
                .setErrorMessage(request.getErrorMessage())
                .setVariables(variables(request.getVariables()));
    }

    private static JobResult result(GatewayOuterClass.JobResult request) {
        JobResult result = new JobResult().setType(type(request.getType()));
        if (result.getType() == JobResultType.AD_HOC_SUB_PROCESS) {
            request.getActivateElementsList()
                    .forEach(element -> result.addActivateElement(new JobResultActivateElement()
                            .setElementId(element.getElementId())
                            .setVariables(variables(element.getVariables()))));
            return result.setCompletionConditionFulfilled(request.getIsCompletionConditionFulfilled())
                    .setCancelRemainingInstances(request.getIsCancelRemainingInstances());
        }
        List<String> corrected = new ArrayList<>();
        JobResultCorrections corrections = corrections(request.getCorrections(), corrected);
        return result.setDenied(request.getDenied())
                .setDeniedReason(request.getDeniedReason())
                .setCorrections(corrections)
                .setCorrectedAttributes(corrected);
    }

    private static JobResultType type(String type) {
        try {
            return JobResultType.from(type);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("Unknown type of job result: " + type);
        }
    }

    private static JobResultCorrections corrections(
            GatewayOuterClass.JobResultCorrections request, List<String> corrected) {
        JobResultCorrections corrections = new JobResultCorrections();
        if (request.hasAssignee()) {
            corrections.setAssignee(request.getAssignee());
            corrected.add(UserTaskRecord.ASSIGNEE);
        }
        if (request.hasDueDate()) {
            corrections.setDueDate(request.getDueDate());
            corrected.add(UserTaskRecord.DUE_DATE);
        }
        if (request.hasFollowUpDate()) {
            corrections.setFollowUpDate(request.getFollowUpDate());
            corrected.add(UserTaskRecord.FOLLOW_UP_DATE);
        }
        if (request.hasCandidateUsers()) {
            corrections.setCandidateUsersList(request.getCandidateUsers().getValuesList());
            corrected.add(UserTaskRecord.CANDIDATE_USERS);
        }
        if (request.hasCandidateGroups()) {
            corrections.setCandidateGroupsList(request.getCandidateGroups().getValuesList());
            corrected.add(UserTaskRecord.CANDIDATE_GROUPS);
        }
        if (request.hasPriority()) {
            corrections.setPriority(request.getPriority());
            corrected.add(UserTaskRecord.PRIORITY);
        }
        return corrections;
    }
}
