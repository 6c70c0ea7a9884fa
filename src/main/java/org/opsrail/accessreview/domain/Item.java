package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy.Undecided;
import org.opsrail.accessreview.reading.domain.Finding;

/**
 * One right under review.
 *
 * @param name what its holder signs in with
 * @param employeeNumber whose it is, null for nobody's
 * @param policyRule row of the decision table that says how it is reviewed
 * @param decidedBy null where the policy decided
 */
public record Item(
        UUID id,
        UUID reviewId,
        UUID shareId,
        String system,
        String account,
        String level,
        String name,
        @Nullable String employeeNumber,
        @Nullable LocalDate lastUsed,
        List<Finding> findings,
        String policyRule,
        boolean reasonToKeep,
        Undecided undecided,
        @Nullable Decision decision,
        @Nullable String newLevel,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public boolean isOwn(String actor) {
        return actor.equals(employeeNumber);
    }

    /** Whether that decision has to be explained. */
    public boolean needsReason(Decision decided) {
        return decided == Decision.KEEP && reasonToKeep;
    }
}
