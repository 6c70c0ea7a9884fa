package org.opsrail.task.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The engine, as tasks need it.
 *
 * <p>Each method fails with {@link EngineUnreachable} when the engine does not answer.
 */
public interface TaskEngine {

    TaskQuery.Found search(TaskQuery query);

    Optional<Task> task(long key);

    /** The Camunda form linked to the task, as JSON; empty when there is none. */
    Optional<String> form(long key);

    /** What the task sees: its own variables and those of the scopes around it. */
    Map<String, Object> variables(long key);

    /** One variable as each of these tasks sees it; left out where a task does not see it. */
    Map<Long, Object> variable(Collection<Long> keys, String name);

    Reply take(long key, String actor);

    Reply giveBack(long key);

    /** Takes it for oneself, whoever has it now. */
    Reply takeOver(long key, String actor);

    /** Takes it from whoever is known to have it, to complete it at once: no work begins with that. */
    Reply hold(Task task, String actor);

    /** Hands it to somebody, whoever has it now. */
    Reply assign(long key, String actor);

    Reply complete(long key, Map<String, Object> routing);

    enum Reply {
        DONE,
        /** Its state no longer allows it: somebody was faster, or the case went on without it. */
        TOO_LATE,
        /** A listener of the task denies it: the person may not have, or not complete, this task. */
        DENIED,
        /** The engine refused what was sent. */
        REFUSED
    }

    /** The engine does not answer now; trying again makes sense. */
    final class EngineUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public EngineUnreachable(Throwable cause) {
            super("The engine does not answer", cause);
        }
    }
}
