package org.opsrail.answerlibrary.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;

/** A version as it was written, and who looked at it since, the latest first. */
public record KnownVersion(
        int number,
        @Nullable Choice choice,
        String text,
        @Nullable String document,
        String writtenBy,
        Instant writtenAt,
        List<Confirmation> confirmations) {

    /** @param approves whether it counts: its author's own does not */
    public record Confirmation(int version, LocalDate validUntil, boolean approves, String by, Instant at) {}
}
