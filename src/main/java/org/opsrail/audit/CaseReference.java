package org.opsrail.audit;

import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param processInstanceKey the engine's key of it
 * @param processId for example {@code employee-onboarding}; null where it is not at hand
 * @param modelKey the engine's key of the process definition, in the version that the case runs on; null where it is
 *     not at hand
 */
public record CaseReference(
        long processInstanceKey,
        @Nullable String processId,
        @Nullable Long modelKey) {}
