package org.opsrail.task.process;

import org.opsrail.task.domain.Matter;
import org.opsrail.task.domain.OwnMatters;
import org.opsrail.task.domain.RefusedTasks;
import org.opsrail.task.domain.WorkLog;
import org.opsrail.task.domain.WorkLog.Held;
import org.opsrail.worker.ListenedTask;
import org.opsrail.worker.TaskListener;
import org.opsrail.worker.Verdict;
import org.springframework.stereotype.Component;

/**
 * A task is completed by whoever has it, and never by somebody whose own matter it is. The engine does not tell who
 * sends the completion; that the sender is the assignee is seen to where the sender is known.
 */
@Component
class CheckCompletionWorker implements TaskListener {

    private final OwnMatters matters;
    private final RefusedTasks refused;
    private final WorkLog work;

    CheckCompletionWorker(OwnMatters matters, RefusedTasks refused, WorkLog work) {
        this.matters = matters;
        this.refused = refused;
        this.work = work;
    }

    @Override
    public String type() {
        return "task.check-completion";
    }

    @Override
    public Verdict judge(ListenedTask task) {
        String assignee = task.assignee();
        if (assignee == null) {
            return new Verdict.Denied("Nobody has taken this task. Take it first, so that it is known who did it.");
        }
        Matter matter = new Matter(task.processId(), task.processInstanceKey(), task.elementId());
        if (matters.mayDo(matter, assignee)) {
            work.done(new Held(task.key(), task.processInstanceKey(), task.elementId()));
            return new Verdict.Passed();
        }
        refused.ownMatter(task.key(), matter, assignee);
        return new Verdict.Denied("This task is its assignee's own matter: somebody else has to do it.");
    }
}
