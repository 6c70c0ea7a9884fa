package org.opsrail.accessreview.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
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
     * @param onTimePercent shares that were signed in time, null while there is none
     * @param removedPercent rights that were to go or change, null while none was reviewed
     * @param daysToRemoval median from the decision to the proof, null while nothing is proven
     * @param stillThere how often a right was there after its removal
     */
    public record Figures(
            @Nullable Integer onTimePercent,
            @Nullable Integer removedPercent,
            @Nullable Double daysToRemoval,
            int stillThere) {}

    @Transactional(readOnly = true)
    public Figures figures() {
        return jdbc.sql("""
                SELECT round(100.0 * sum(value) FILTER (WHERE name = 'SHARE_ON_TIME')
                        / nullif(sum(value) FILTER (WHERE name = 'SHARE_DUE'), 0)) AS on_time,
                    round(100.0 * sum(value) FILTER (WHERE name = 'RIGHTS_REMOVED')
                        / nullif(sum(value) FILTER (WHERE name = 'RIGHTS_REVIEWED'), 0)) AS removed,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE name = 'HOURS_TO_REMOVAL') / 24 AS days,
                    count(*) FILTER (WHERE name = 'STILL_THERE') AS still_there
                FROM accessreview.fact""")
                .query((row, i) -> new Figures(
                        integer(row.getBigDecimal("on_time")),
                        integer(row.getBigDecimal("removed")),
                        row.getObject("days", Double.class),
                        row.getInt("still_there")))
                .single();
    }

    private static @Nullable Integer integer(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }
}
