package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.UserTaskProperties;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.ListenedTask;

/** Activated jobs as REST v2 hands them out. */
final class ActivatedJobs {

    private ActivatedJobs() {}

    static ActivatedJobResult of(ActivatedJob activated) {
        JobRecord job = activated.jobRecord();
        return new ActivatedJobResult()
                .jobKey(Long.toString(activated.jobKey()))
                .type(job.getType())
                .worker(job.getWorker())
                .retries(job.getRetries())
                .deadline(job.getDeadline())
                .kind(JobKindEnum.fromValue(job.getJobKind().name()))
                .listenerEventType(JobListenerEventTypeEnum.fromValue(
                        job.getJobListenerEventType().name()))
                .processDefinitionId(job.getBpmnProcessId())
                .processDefinitionVersion(job.getProcessDefinitionVersion())
                .processDefinitionKey(Long.toString(job.getProcessDefinitionKey()))
                .processInstanceKey(Long.toString(job.getProcessInstanceKey()))
                .elementId(job.getElementId())
                .elementInstanceKey(Long.toString(job.getElementInstanceKey()))
                .customHeaders(new HashMap<>(job.getCustomHeaders()))
                .variables(job.getVariables())
                .tenantId(job.getTenantId())
                .tags(job.getTags())
                .userTask(ListenedTask.of(job).map(ActivatedJobs::task).orElse(null));
    }

    private static UserTaskProperties task(ListenedTask task) {
        return new UserTaskProperties()
                .action(task.action())
                .assignee(task.assignee())
                .candidateGroups(task.candidateGroups())
                .candidateUsers(task.candidateUsers())
                .changedAttributes(task.changedAttributes())
                .dueDate(task.dueDate())
                .followUpDate(task.followUpDate())
                .formKey(text(task.formKey()))
                .priority(task.priority())
                .userTaskKey(text(task.userTaskKey()));
    }

    private static @Nullable String text(@Nullable Long key) {
        return key == null ? null : key.toString();
    }
}
