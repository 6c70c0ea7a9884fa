package org.opsrail.task.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.task.domain.OwnMatters;
import org.opsrail.worker.ListenedTask;
import org.opsrail.worker.TaskListener;
import org.opsrail.worker.Verdict;
import org.springframework.stereotype.Component;

/**
 * Nobody is given a task in their own matter. One that the model gives to such a person goes to that person's manager,
 * and to {@code ops} where the manager may not either; whoever assigns by hand is refused.
 */
@Component
class CheckAssignmentWorker implements TaskListener {

    private static final String OPS = "ops";

    private final OwnMatters matters;
    private final Directory directory;

    CheckAssignmentWorker(OwnMatters matters, Directory directory) {
        this.matters = matters;
        this.directory = directory;
    }

    @Override
    public String type() {
        return "task.check-assignment";
    }

    @Override
    public Verdict judge(ListenedTask task) {
        String assignee = task.assignee();
        if (assignee == null || mayDo(task, assignee)) {
            return new Verdict.Passed();
        }
        return isFromModel(task)
                ? instead(task, assignee)
                : new Verdict.Denied("This task is that person's own matter: somebody else has to do it.");
    }

    private Verdict instead(ListenedTask task, String assignee) {
        Optional<String> manager =
                directory.person(assignee).map(Person::manager).filter(person -> mayDo(task, person));
        return manager.isPresent()
                ? new Verdict.Corrected(manager.get(), task.candidateGroups())
                : new Verdict.Corrected(null, with(task.candidateGroups(), OPS));
    }

    private boolean mayDo(ListenedTask task, String person) {
        return matters.stake(task.processId(), task.processInstanceKey(), task.elementId(), person)
                .isEmpty();
    }

    /** Whoever assigns by hand names the action, or the engine's API does so for them. */
    private static boolean isFromModel(ListenedTask task) {
        @Nullable String action = task.action();
        return action == null || action.isBlank();
    }

    private static List<String> with(List<String> groups, String another) {
        return Stream.concat(groups.stream(), Stream.of(another)).distinct().toList();
    }
}
