package org.opsrail.task.domain;

import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;

/** Who may do what to a task; asked where the effect happens, not only where a button is shown. */
public final class TaskRights {

    private TaskRights() {}

    public static boolean sees(Task task, Actor actor) {
        return seesAll(actor) || actor.id().equals(task.assignee()) || isOffered(task, actor);
    }

    public static boolean seesAll(Actor actor) {
        return actor.has(Role.ADMIN) || actor.has(Role.OPS) || actor.has(Role.AUDITOR);
    }

    /** Completing: the assignee; while nobody has taken it anyone it is offered to; an administrator. */
    public static boolean completes(Task task, Actor actor) {
        return changes(task, actor) && (isHolder(task, actor) || actor.has(Role.ADMIN));
    }

    public static boolean takes(Task task, Actor actor) {
        boolean allowed = isOffered(task, actor) || actor.has(Role.ADMIN) || actor.has(Role.OPS);
        return changes(task, actor) && task.assignee() == null && allowed;
    }

    /** Whoever a late task was brought to may do it instead of its assignee. */
    public static boolean takesOver(Task task, Actor actor) {
        return changes(task, actor) && task.isEscalatedTo(actor.id());
    }

    /** Only what others may take can be given back: otherwise nobody would find it again. */
    public static boolean givesBack(Task task, Actor actor) {
        boolean named = !task.candidateUsers().isEmpty() && task.priority() < Task.ESCALATED;
        boolean offered = named || !task.candidateGroups().isEmpty();
        return changes(task, actor) && offered && actor.id().equals(task.assignee());
    }

    /** Says when work on it pauses and goes on: nobody but whoever has it. */
    public static boolean worksOn(Task task, Actor actor) {
        return changes(task, actor) && actor.id().equals(task.assignee());
    }

    public static boolean assigns(Task task, Actor actor) {
        return changes(task, actor) && (assignsAny(actor) || task.isEscalatedTo(actor.id()));
    }

    public static boolean assignsAny(Actor actor) {
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    public static boolean comments(Task task, Actor actor) {
        return actor.mayAct() && sees(task, actor);
    }

    private static boolean isHolder(Task task, Actor actor) {
        return task.assignee() == null ? isOffered(task, actor) : actor.id().equals(task.assignee());
    }

    private static boolean isOffered(Task task, Actor actor) {
        return task.isOfferedTo(actor.id(), actor.groups());
    }

    private static boolean changes(Task task, Actor actor) {
        return task.isOpen() && actor.mayAct();
    }
}
