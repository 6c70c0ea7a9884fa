package org.opsrail.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;

/** Works the tasks of a case on somebody's behalf, with the checks and the records of the task page. */
public interface TaskDesk {

    /** What waits in the case now. */
    List<Waiting> waiting(long processInstanceKey);

    /** The task, when it is open and that person may answer it now; empty otherwise. */
    Optional<OpenTask> answering(long userTaskKey, Actor actor);

    /** What that person has typed into the task's form and not sent, for a page of its own; empty where nothing is. */
    Map<String, Object> unsent(long userTaskKey, Actor actor);

    /** Whether that person may know the task, and nobody can answer it any more. */
    boolean isOver(long userTaskKey, Actor actor);

    /**
     * Completes a task as that person.
     *
     * @param answers made from what the form shows at first
     * @return whether it is completed; false when it may not, or the form refuses the answers
     */
    boolean complete(long userTaskKey, Actor actor, UnaryOperator<Map<String, Object>> answers);

    /**
     * Uploads a file for a field of the task's form, as that person.
     *
     * @return what stands for the file in the answers, as a list of one; empty when the person may not or the file is
     *     refused
     */
    Optional<String> attach(long userTaskKey, Actor actor, String field, String fileName, byte[] content);

    /** @param assignee null while anyone of the groups may take it */
    record Waiting(long key, String elementId, @Nullable String assignee, Set<String> groups) {}
}
