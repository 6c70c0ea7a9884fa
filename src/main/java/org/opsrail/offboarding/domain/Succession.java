package org.opsrail.offboarding.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom the manager has chosen, by employee number; null goes to the manager.
 *
 * @param newManager of the leaver's reports
 * @param newOwner of the leaver's systems
 * @param standIn who does open tasks and those to come, and stands in where the leaver was to
 */
public record Succession(
        @Nullable String newManager,
        @Nullable String newOwner,
        @Nullable String standIn) {

    static final Succession OPEN = new Succession(null, null, null);
}
