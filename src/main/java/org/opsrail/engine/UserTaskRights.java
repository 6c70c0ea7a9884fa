package org.opsrail.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people may do to user tasks over the engine's own API; asked about whoever is signed in for the present request,
 * never about the application itself.
 */
public interface UserTaskRights {

    /** Why not, as a sentence in English; empty when the person may, or the task is for the engine to refuse. */
    Optional<String> refusal(UserTaskChange change);

    /** What the person wants. */
    sealed interface UserTaskChange {

        /** Of the user task. */
        long key();

        record Complete(long key) implements UserTaskChange {}

        /** @param assignee null when the task is given back */
        record Assign(long key, @Nullable String assignee) implements UserTaskChange {}

        record Update(long key) implements UserTaskChange {}
    }
}
