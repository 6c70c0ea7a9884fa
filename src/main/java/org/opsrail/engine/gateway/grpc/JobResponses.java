package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob.JobKind;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob.ListenerEventType;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.ListenedTask;

/** A job as the protocol words it, with everything that the engine knows of it. */
final class JobResponses {

    private JobResponses() {}

    static GatewayOuterClass.ActivatedJob job(ActivatedJob activated) {
        JobRecord job = activated.jobRecord();
        GatewayOuterClass.ActivatedJob.Builder response = GatewayOuterClass.ActivatedJob.newBuilder()
                .setKey(activated.jobKey())
                .setType(job.getType())
                .setProcessInstanceKey(job.getProcessInstanceKey())
                .setBpmnProcessId(job.getBpmnProcessId())
                .setProcessDefinitionVersion(job.getProcessDefinitionVersion())
                .setProcessDefinitionKey(job.getProcessDefinitionKey())
                .setElementId(job.getElementId())
                .setElementInstanceKey(job.getElementInstanceKey())
                .setCustomHeaders(MsgPackConverter.convertToJson(job.getCustomHeadersBuffer()))
                .setWorker(job.getWorker())
                .setRetries(job.getRetries())
                .setDeadline(job.getDeadline())
                .setVariables(MsgPackConverter.convertToJson(job.getVariablesBuffer()))
                .setTenantId(job.getTenantId())
                .setKind(JobKind.valueOf(job.getJobKind().name()))
                .setListenerEventType(
                        ListenerEventType.valueOf(job.getJobListenerEventType().name()))
                .addAllTags(job.getTags());
        ListenedTask.of(job).ifPresent(task -> response.setUserTask(userTask(task)));
        return response.build();
    }

    private static UserTaskProperties userTask(ListenedTask task) {
        UserTaskProperties.Builder properties = UserTaskProperties.newBuilder()
                .addAllCandidateGroups(task.candidateGroups())
                .addAllCandidateUsers(task.candidateUsers())
                .addAllChangedAttributes(task.changedAttributes());
        ifPresent(task.action(), properties::setAction);
        ifPresent(task.assignee(), properties::setAssignee);
        ifPresent(task.dueDate(), properties::setDueDate);
        ifPresent(task.followUpDate(), properties::setFollowUpDate);
        ifPresent(task.formKey(), properties::setFormKey);
        ifPresent(task.priority(), properties::setPriority);
        ifPresent(task.userTaskKey(), properties::setUserTaskKey);
        return properties.build();
    }

    private static <T> void ifPresent(@Nullable T value, java.util.function.Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
