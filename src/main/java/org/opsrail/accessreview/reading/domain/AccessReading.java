package org.opsrail.accessreview.reading.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a system said at one moment.
 *
 * @param takenBy whoever brought the export or asked for the reading; null for a process
 * @param sha256 over its entries, see {@link ContentHash}; two readings of the same content have the same
 * @param accounts how many accounts, the inactive ones too
 * @param grants how many rights
 * @param previous the reading of that system before, null for the first, and once that one is removed
 * @param added rights that the previous reading did not have
 * @param removed rights that only the previous reading had
 * @param erasedAt since when its entries are gone; null while they are there
 */
public record AccessReading(
        UUID id,
        String system,
        Source.Kind kind,
        Instant takenAt,
        @Nullable String takenBy,
        @Nullable String fileName,
        String sha256,
        int accounts,
        int grants,
        @Nullable UUID previous,
        int added,
        int removed,
        @Nullable Instant erasedAt) {}
