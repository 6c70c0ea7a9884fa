package org.opsrail.task.process;

import io.camunda.client.api.search.response.UserTask;
import org.jspecify.annotations.Nullable;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Reminds whoever has the task; while nobody has taken it, everybody who may. */
@Component
class RemindAssigneeWorker implements JobHandler<RemindAssigneeWorker.Variables> {

    private final LateTasks tasks;
    private final TaskMail mail;

    RemindAssigneeWorker(LateTasks tasks, TaskMail mail) {
        this.tasks = tasks;
        this.mail = mail;
    }

    record Variables(@Nullable String place) {}

    @Override
    public String type() {
        return "task.remind-assignee";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        tasks.toRemind(job).forEach(this::remind);
        return Outcome.done();
    }

    private void remind(UserTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            mail.remindCandidates(task);
        } else {
            mail.remind(task, assignee);
        }
    }
}
