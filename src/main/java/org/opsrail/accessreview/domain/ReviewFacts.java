package org.opsrail.accessreview.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the KPIs of reviews are computed from, written when it happens. */
@Repository
@Transactional
public class ReviewFacts {

    /** One per share. */
    static final String SHARE_DUE = "SHARE_DUE";
    /** 1 when a share was signed with everything decided before it was due, else 0. */
    static final String SHARE_ON_TIME = "SHARE_ON_TIME";
    /** How many rights were under review. */
    static final String RIGHTS_REVIEWED = "RIGHTS_REVIEWED";
    /** How many of them were to go or to change. */
    static final String RIGHTS_REMOVED = "RIGHTS_REMOVED";
    /** Hours from the decision to the proof. */
    static final String HOURS_TO_REMOVAL = "HOURS_TO_REMOVAL";
    /** A right was there after it had been removed. */
    static final String STILL_THERE = "STILL_THERE";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ReviewFacts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same fact twice is one. */
    void add(UUID review, String name, String about, long value) {
        jdbc.sql("""
                INSERT INTO accessreview.fact (review_id, name, about, value, happened_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (review_id, name, about) DO NOTHING""")
                .params(review, name, about, value, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A figure is empty while nothing is known; shares are from 0 to 1.
     *
     * @param onTime shares that were signed in time
     * @param removed reviewed rights that were to go or change
     * @param daysToRemoval median from the decision to the proof
     * @param stillThere how often a right was there after its removal
     */
    public record Figures(
            OptionalDouble onTime, OptionalDouble removed, OptionalDouble daysToRemoval, int stillThere) {}

    /** Of the facts of the days from {@code from} up to, not including, {@code to} (UTC). */
    @Transactional(readOnly = true)
    public Figures between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT sum(value) FILTER (WHERE name = 'SHARE_ON_TIME')::float
                        / nullif(sum(value) FILTER (WHERE name = 'SHARE_DUE'), 0) AS on_time,
                    sum(value) FILTER (WHERE name = 'RIGHTS_REMOVED')::float
                        / nullif(sum(value) FILTER (WHERE name = 'RIGHTS_REVIEWED'), 0) AS removed,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE name = 'HOURS_TO_REMOVAL') / 24 AS days,
                    count(*) FILTER (WHERE name = 'STILL_THERE') AS still_there
                FROM accessreview.fact WHERE happened_at >= ? AND happened_at < ?""")
                .params(start(from), start(to))
                .query((row, i) -> new Figures(
                        figure(row.getObject("on_time", Double.class)),
                        figure(row.getObject("removed", Double.class)),
                        figure(row.getObject("days", Double.class)),
                        row.getInt("still_there")))
                .single();
    }

    private static OptionalDouble figure(@Nullable Double known) {
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private static OffsetDateTime start(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
