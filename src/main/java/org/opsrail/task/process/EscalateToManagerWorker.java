package org.opsrail.task.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.command.UpdateUserTaskCommandStep1;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/**
 * A task that is long overdue comes first, and the manager of whoever has it is told and becomes a candidate for it; one that
 * nobody has taken is offered to {@code ops} as well.
 */
@Component
class EscalateToManagerWorker implements JobHandler<EscalateToManagerWorker.Variables> {

    private static final int FIRST = 100;
    private static final int DONE_MEANWHILE = 404;
    private static final String OPS = "ops";

    private final LateTasks tasks;
    private final TaskMail mail;
    private final Directory directory;
    private final CamundaClient camunda;

    EscalateToManagerWorker(LateTasks tasks, TaskMail mail, Directory directory, CamundaClient camunda) {
        this.tasks = tasks;
        this.mail = mail;
        this.directory = directory;
        this.camunda = camunda;
    }

    record Variables(@Nullable String place) {}

    @Override
    public String type() {
        return "task.escalate-to-manager";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        tasks.overdue(job).forEach(this::escalate);
        return Outcome.done();
    }

    private void escalate(UserTask task) {
        String assignee = task.getAssignee();
        Optional<String> manager =
                Optional.ofNullable(assignee).flatMap(directory::person).map(Person::manager);
        UpdateUserTaskCommandStep1 update = camunda.newUpdateUserTaskCommand(task.getUserTaskKey())
                .priority(FIRST)
                .action("escalate");
        if (assignee != null && manager.isPresent()) {
            mail.escalate(task, assignee, manager.get());
            update = update.candidateUsers(with(task.getCandidateUsers(), manager.get()));
        } else {
            update = update.candidateGroups(with(task.getCandidateGroups(), OPS));
        }
        send(update);
    }

    private static void send(UpdateUserTaskCommandStep1 update) {
        try {
            update.send().join();
        } catch (ProblemException refused) {
            if (refused.code() != DONE_MEANWHILE) {
                throw refused;
            }
        }
    }

    private static List<String> with(@Nullable List<String> those, String another) {
        return Stream.concat(Stream.ofNullable(those).flatMap(List::stream), Stream.of(another))
                .distinct()
                .toList();
    }
}
