package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.JobResult;
import io.camunda.client.protocol.rest.JobResultActivateElement;
import io.camunda.client.protocol.rest.JobResultAdHocSubProcess;
import io.camunda.client.protocol.rest.JobResultCorrections;
import io.camunda.client.protocol.rest.JobResultUserTask;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a listener's job, or that of an ad-hoc sub-process, tells the engine to do. */
final class JobResults {

    private JobResults() {}

    static io.camunda.zeebe.protocol.impl.record.value.job.JobResult of(JobResult result) {
        return switch (result) {
            case JobResultUserTask task -> userTask(task);
            case JobResultAdHocSubProcess subProcess -> adHocSubProcess(subProcess);
            default -> throw new InvalidRequest("Unexpected type of job result.");
        };
    }

    private static io.camunda.zeebe.protocol.impl.record.value.job.JobResult userTask(JobResultUserTask result) {
        List<String> corrected = new ArrayList<>();
        var corrections = new io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections();
        JobResultCorrections wanted = Objects.requireNonNullElse(result.getCorrections(), new JobResultCorrections());
        correct(wanted.getAssignee(), corrections::setAssignee, UserTaskRecord.ASSIGNEE, corrected);
        correct(wanted.getDueDate(), corrections::setDueDate, UserTaskRecord.DUE_DATE, corrected);
        correct(wanted.getFollowUpDate(), corrections::setFollowUpDate, UserTaskRecord.FOLLOW_UP_DATE, corrected);
        correct(
                wanted.getCandidateUsers(),
                corrections::setCandidateUsersList,
                UserTaskRecord.CANDIDATE_USERS,
                corrected);
        correct(
                wanted.getCandidateGroups(),
                corrections::setCandidateGroupsList,
                UserTaskRecord.CANDIDATE_GROUPS,
                corrected);
        correct(wanted.getPriority(), corrections::setPriority, UserTaskRecord.PRIORITY, corrected);
        return new io.camunda.zeebe.protocol.impl.record.value.job.JobResult()
                .setType(JobResultType.USER_TASK)
                .setDenied(Boolean.TRUE.equals(result.getDenied()))
                .setDeniedReason(Objects.requireNonNullElse(result.getDeniedReason(), ""))
                .setCorrections(corrections)
                .setCorrectedAttributes(corrected);
    }

    private static <T> void correct(
            @Nullable T value, Consumer<T> correction, String attribute, List<String> corrected) {
        if (value != null) {
            correction.accept(value);
            corrected.add(attribute);
        }
    }

    private static io.camunda.zeebe.protocol.impl.record.value.job.JobResult adHocSubProcess(
            JobResultAdHocSubProcess request) {
        var result = new io.camunda.zeebe.protocol.impl.record.value.job.JobResult()
                .setType(JobResultType.AD_HOC_SUB_PROCESS)
                .setCompletionConditionFulfilled(Boolean.TRUE.equals(request.getIsCompletionConditionFulfilled()))
                .setCancelRemainingInstances(Boolean.TRUE.equals(request.getIsCancelRemainingInstances()));
        if (request.getActivateElements() != null) {
            request.getActivateElements().forEach(element -> result.addActivateElement(element(element)));
        }
        return result;
    }

    private static io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement element(
            JobResultActivateElement element) {
        return new io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement()
                .setElementId(Keys.required("elementId", element.getElementId()))
                .setVariables(ApiJson.document(element.getVariables()));
    }
}
