package org.opsrail.offboarding.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.OffboardingFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the KPIs of leavings are computed from: added once, when it happens, and never changed. */
@Repository
@Transactional
class LeavingFacts implements OffboardingFigures {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    LeavingFacts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID offboardingId, LeavingFact fact, long value) {
        add(offboardingId, fact, "", value);
    }

    /** @param part tells facts of one name apart, for example the access */
    void add(UUID offboardingId, LeavingFact fact, String part, long value) {
        jdbc.sql("""
                INSERT INTO offboarding.fact (offboarding_id, name, part, value, occurred_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (offboarding_id, name, part) DO NOTHING""")
                .params(offboardingId, fact.name(), part, value, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How long it took from the leaving time until now, which may be before it when somebody was quick. */
    void addMinutes(UUID offboardingId, LeavingFact fact, String part, Instant leavingAt) {
        add(
                offboardingId,
                fact,
                part,
                Math.max(0, Duration.between(leavingAt, clock.instant()).toMinutes()));
    }

    @Override
    @Transactional(readOnly = true)
    public Figures between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE name = 'MINUTES_TO_PROOF') / 60
                        AS hours_to_proof,
                    count(*) FILTER (WHERE name = 'READ_AGAIN')::float
                        / nullif(count(*) FILTER (WHERE name = 'MINUTES_TO_PROOF'), 0) AS read_again,
                    count(*) FILTER (WHERE name = 'STILL_THERE') AS still_there,
                    sum(value) FILTER (WHERE name = 'EQUIPMENT_BACK')::float
                        / nullif(sum(value) FILTER (WHERE name = 'EQUIPMENT_OUT'), 0) AS equipment,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE name = 'MINUTES_TO_CLOSE') / 1440
                        AS days_to_close
                FROM offboarding.fact WHERE occurred_at >= ? AND occurred_at < ?""")
                .params(start(from), start(to))
                .query((row, i) -> new Figures(
                        figure(row.getObject("hours_to_proof", Double.class)),
                        figure(row.getObject("read_again", Double.class)),
                        row.getLong("still_there"),
                        figure(row.getObject("equipment", Double.class)),
                        figure(row.getObject("days_to_close", Double.class))))
                .single();
    }

    private static OptionalDouble figure(@Nullable Double known) {
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private static OffsetDateTime start(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
