package org.opsrail.task.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.opsrail.worker.Job;
import org.springframework.stereotype.Component;

/** The open tasks that an end event of the model speaks of: header {@code userTask} names their element. */
@Component
class LateTasks {

    private final CamundaClient camunda;
    private final InstantSource clock;

    LateTasks(CamundaClient camunda, InstantSource clock) {
        this.camunda = camunda;
        this.clock = clock;
    }

    /** Open, and more than half of their time is gone: several instances of an element need not be late together. */
    List<UserTask> toRemind(Job<?> job) {
        Instant now = clock.instant();
        return open(job).stream().filter(task -> !halfway(task).isAfter(now)).toList();
    }

    List<UserTask> overdue(Job<?> job) {
        Instant now = clock.instant();
        return open(job).stream().filter(task -> !due(task).isAfter(now)).toList();
    }

    private List<UserTask> open(Job<?> job) {
        String element = job.headers().get("userTask");
        if (element == null) {
            throw new IllegalStateException("The event %s has no header userTask".formatted(job.elementId()));
        }
        return camunda
                .newUserTaskSearchRequest()
                .filter(task -> task.processInstanceKey(job.processInstanceKey())
                        .elementId(element)
                        .state(UserTaskState.CREATED))
                .page(page -> page.limit(1000))
                .send()
                .join()
                .items()
                .stream()
                .filter(task -> task.getDueDate() != null)
                .toList();
    }

    private static Instant halfway(UserTask task) {
        Instant created = task.getCreationDate().toInstant();
        return created.plus(java.time.Duration.between(created, due(task)).dividedBy(2));
    }

    private static Instant due(UserTask task) {
        return task.getDueDate().toInstant();
    }
}
