package org.opsrail.task.domain;

import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.task.domain.TaskEngine.Reply;
import org.springframework.stereotype.Service;

/** Who has a task: changed in the engine, kept in the trail. */
@Service
public class TaskChanges {

    private final TaskEngine engine;
    private final AuditTrail trail;

    TaskChanges(TaskEngine engine, AuditTrail trail) {
        this.engine = engine;
        this.trail = trail;
    }

    public Reply take(Task task, String actor) {
        return kept(engine.take(task.key(), actor), TaskAction.TAKE.entry(task));
    }

    public Reply takeOver(Task task, String actor) {
        return kept(
                engine.takeOver(task.key(), actor),
                TaskAction.TAKE_OVER.entry(task).with("from", task.assignee()));
    }

    public Reply giveBack(Task task) {
        return kept(engine.giveBack(task.key()), TaskAction.GIVE_BACK.entry(task));
    }

    /**
     * @param to who has it from now on
     * @param by who gives it; whoever gives it to themselves takes it over
     */
    public Reply assign(Task task, String to, String by) {
        return to.equals(by)
                ? takeOver(task, by)
                : kept(
                        engine.assign(task.key(), to),
                        TaskAction.ASSIGN.entry(task).with("to", to).with("from", task.assignee()));
    }

    private Reply kept(Reply reply, AuditEntry entry) {
        if (reply == Reply.DONE) {
            trail.record(entry);
        }
        return reply;
    }
}
