package org.opsrail.trustrequest.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the figures of questionnaires are computed from: added once, when it happens, and never changed. */
@Repository
@Transactional
public class TrustFacts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    TrustFacts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID requestId, TrustFact fact, long value) {
        jdbc.sql("""
                INSERT INTO trustrequest.fact (request_id, name, value, occurred_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (request_id, name) DO NOTHING""")
                .params(requestId, fact.name(), value, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A figure is empty while nothing is known.
     *
     * @param days median from the request to its first delivery
     * @param fromLibrary share of the questions that no person had to answer, from 0 to 1
     */
    public record Figures(OptionalDouble days, OptionalDouble fromLibrary, int delivered) {}

    /** Of the facts of the days from {@code from} up to, not including, {@code to} (UTC). */
    @Transactional(readOnly = true)
    public Figures between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE name = 'MINUTES_TO_DELIVERY')
                        / 1440 AS days,
                    sum(value) FILTER (WHERE name = 'FROM_LIBRARY')::float
                        / nullif(sum(value) FILTER (WHERE name = 'QUESTIONS'), 0) AS from_library,
                    count(*) FILTER (WHERE name = 'MINUTES_TO_DELIVERY') AS delivered
                FROM trustrequest.fact WHERE occurred_at >= ? AND occurred_at < ?""")
                .params(List.of(start(from), start(to)))
                .query((row, i) -> new Figures(
                        figure(row.getObject("days", Double.class)),
                        figure(row.getObject("from_library", Double.class)),
                        row.getInt("delivered")))
                .single();
    }

    /** A request whose answers were delivered, and what waited for them, in whole euros. */
    public record Delivered(long processInstanceKey, long dealValue) {}

    /** Whatever was delivered for the first time in those days (UTC). */
    @Transactional(readOnly = true)
    public List<Delivered> delivered(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT process_instance_key, deal_value FROM trustrequest.request
                JOIN trustrequest.fact ON request_id = id AND name = 'MINUTES_TO_DELIVERY'
                WHERE occurred_at >= ? AND occurred_at < ? AND process_instance_key IS NOT NULL""")
                .params(List.of(start(from), start(to)))
                .query((row, i) -> new Delivered(row.getLong("process_instance_key"), row.getLong("deal_value")))
                .list();
    }

    private static OptionalDouble figure(@Nullable Double known) {
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private static OffsetDateTime start(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
