package org.opsrail.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a document belongs; whoever owns the place says who may read.
 *
 * @param owner the name of a {@link DocumentOwner}
 * @param ownerId what it belongs to there, for example the id of an onboarding
 * @param kind what it is to the owner, for example {@code contract}; decides how long it is kept
 * @param caseKey the process instance, null outside of cases
 * @param processId the BPMN process id, null outside of cases
 */
public record Placement(
        String owner,
        String ownerId,
        String kind,
        @Nullable Long caseKey,
        @Nullable String processId) {}
