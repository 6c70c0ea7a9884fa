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
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Escalations;
import org.opsrail.task.domain.Escalations.Destination;
import org.opsrail.task.domain.Task;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/**
 * A task that is long overdue comes first. The manager of whoever has it may take it over or hand it on; it stays with
 * its assignee until then, and both are told. Where there is no such manager the members of {@code ops} stand in, and
 * what nobody has taken is offered to {@code ops} as well.
 */
@Component
class EscalateToManagerWorker implements JobHandler<EscalateToManagerWorker.Variables> {

    private static final int DONE_MEANWHILE = 404;
    private static final String OPS = "ops";

    private final LateTasks tasks;
    private final TaskMail mail;
    private final Escalations escalations;
    private final Directory directory;
    private final Actors actors;
    private final CamundaClient camunda;

    EscalateToManagerWorker(
            LateTasks tasks,
            TaskMail mail,
            Escalations escalations,
            Directory directory,
            Actors actors,
            CamundaClient camunda) {
        this.tasks = tasks;
        this.mail = mail;
        this.escalations = escalations;
        this.directory = directory;
        this.actors = actors;
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
        List<String> deciders = assignee == null ? List.of() : deciders(assignee);
        if (assignee == null || deciders.isEmpty()) {
            offerToOps(task);
        } else {
            bringTo(deciders, task, assignee);
        }
    }

    /** Who can see to it that the assignee's task gets done. */
    private List<String> deciders(String assignee) {
        Optional<String> manager =
                directory.person(assignee).map(Person::manager).filter(mail::reaches);
        return manager.map(List::of)
                .orElseGet(() -> actors.membersOf(List.of(OPS)).stream()
                        .map(Actor::id)
                        .filter(member -> !member.equals(assignee))
                        .toList());
    }

    private void bringTo(List<String> deciders, UserTask task, String assignee) {
        if (changed(first(task).candidateUsers(with(task.getCandidateUsers(), deciders)))) {
            deciders.forEach(decider -> {
                keep(task, Destination.person(decider));
                mail.escalate(task, assignee, decider);
            });
            mail.tellAssignee(task, assignee, deciders);
        }
    }

    private void offerToOps(UserTask task) {
        if (changed(first(task).candidateGroups(with(task.getCandidateGroups(), List.of(OPS))))) {
            keep(task, Destination.group(OPS));
            actors.membersOf(List.of(OPS)).forEach(member -> mail.offer(task, member.id(), OPS));
        }
    }

    private UpdateUserTaskCommandStep1 first(UserTask task) {
        return camunda.newUpdateUserTaskCommand(task.getUserTaskKey())
                .priority(Task.ESCALATED)
                .action("escalate");
    }

    private void keep(UserTask task, Destination to) {
        escalations.keep(
                task.getUserTaskKey(), task.getProcessInstanceKey(), task.getElementId(), task.getAssignee(), to);
    }

    private static boolean changed(UpdateUserTaskCommandStep1 update) {
        try {
            update.send().join();
            return true;
        } catch (ProblemException refused) {
            if (refused.code() != DONE_MEANWHILE) {
                throw refused;
            }
            return false;
        }
    }

    private static List<String> with(@Nullable List<String> those, List<String> others) {
        return Stream.concat(Stream.ofNullable(those).flatMap(List::stream), others.stream())
                .distinct()
                .toList();
    }
}
