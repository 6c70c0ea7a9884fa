package org.opsrail.task.process;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.task.domain.AssignmentNews;
import org.opsrail.task.domain.Matter;
import org.opsrail.task.domain.RefusedTasks;
import org.opsrail.task.domain.StandIns;
import org.opsrail.task.domain.Substitute;
import org.opsrail.task.domain.Substitutes;
import org.opsrail.task.domain.WorkLog;
import org.opsrail.task.domain.WorkLog.Held;
import org.opsrail.worker.ListenedTask;
import org.opsrail.worker.TaskListener;
import org.opsrail.worker.Verdict;
import org.springframework.stereotype.Component;

/**
 * Nobody is given a task in their own matter, or while they are away: it goes to whoever stands in, with a note.
 * Whoever gives such a task to somebody whose own matter it is, by hand, is refused instead; whoever takes a task is
 * here. Whoever did not take it is told of it; whoever takes it is at work on it from then on.
 */
@Component
class CheckAssignmentWorker implements TaskListener {

    private static final String OPS = "ops";
    private static final String CLAIM = "claim";
    private static final String CLAIM_TO_COMPLETE = "claim-to-complete";

    private final Substitutes substitutes;
    private final StandIns standIns;
    private final AssignmentNews news;
    private final RefusedTasks refused;
    private final WorkLog work;

    CheckAssignmentWorker(
            Substitutes substitutes, StandIns standIns, AssignmentNews news, RefusedTasks refused, WorkLog work) {
        this.substitutes = substitutes;
        this.standIns = standIns;
        this.news = news;
        this.refused = refused;
        this.work = work;
    }

    @Override
    public String type() {
        return "task.check-assignment";
    }

    @Override
    public Verdict judge(ListenedTask task) {
        Verdict verdict = verdict(task);
        if (!(verdict instanceof Verdict.Denied)) {
            keepWork(task);
        }
        return verdict;
    }

    private void keepWork(ListenedTask task) {
        String assignee = task.assignee();
        if (assignee != null && CLAIM.equals(task.action())) {
            work.begin(new Held(task.key(), task.processInstanceKey(), task.elementId()), assignee);
        } else {
            work.end(task.key());
        }
    }

    private Verdict verdict(ListenedTask task) {
        String assignee = task.assignee();
        if (assignee == null) {
            return new Verdict.Passed();
        }
        Matter matter = new Matter(task.processId(), task.processInstanceKey(), task.elementId());
        return substitutes
                .instead(matter, assignee)
                .map(substitute -> judge(task, matter, assignee, substitute))
                .orElseGet(() -> passed(task, assignee));
    }

    private Verdict judge(ListenedTask task, Matter matter, String assignee, Substitute substitute) {
        return switch (substitute.reason()) {
            case AWAY, LEFT -> isClaim(task) ? new Verdict.Passed() : corrected(task, substitute);
            case OWN_MATTER -> {
                if (isFromModel(task)) {
                    yield corrected(task, substitute);
                }
                refused.ownMatter(task.key(), matter, assignee);
                yield new Verdict.Denied("This task is that person's own matter: somebody else has to do it.");
            }
        };
    }

    private Verdict passed(ListenedTask task, String assignee) {
        if (!isClaim(task)) {
            news.keep(task.key(), assignee);
        }
        return new Verdict.Passed();
    }

    private Verdict corrected(ListenedTask task, Substitute substitute) {
        standIns.keep(task.key(), substitute);
        String holder = substitute.holder();
        if (holder != null) {
            news.keep(task.key(), holder);
        }
        return new Verdict.Corrected(
                holder, holder == null ? with(task.candidateGroups(), OPS) : task.candidateGroups());
    }

    private static boolean isClaim(ListenedTask task) {
        return CLAIM.equals(task.action()) || CLAIM_TO_COMPLETE.equals(task.action());
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
