package org.opsrail.duediligence.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether checks of customers work, from the facts that were written when they happened. */
@Repository
@Transactional(readOnly = true)
public class CustomerFigures {

    private final JdbcClient jdbc;

    CustomerFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A figure is empty while nothing is known.
     *
     * @param daysToApproval median from the request to the approval
     * @param withoutRework share of the approved whose file went through at once
     */
    public record Figures(OptionalDouble daysToApproval, OptionalDouble withoutRework) {}

    /** Of the decisions of the days from {@code from} up to, not including, {@code to} (UTC). */
    public Figures between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value) / 1440 AS days,
                    avg(CASE WHEN EXISTS (SELECT FROM duediligence.fact rework
                        WHERE rework.customer_id = fact.customer_id AND rework.name = 'REWORK') THEN 0 ELSE 1 END)::float AS smooth
                FROM duediligence.fact JOIN duediligence.customer ON customer.id = customer_id AND review_of IS NULL
                WHERE name = 'MINUTES_TO_DECISION' AND part = 'APPROVED' AND occurred_at >= ? AND occurred_at < ?""")
                .params(start(from), start(to))
                .query((row, number) -> new Figures(
                        figure(row.getObject("days", Double.class)), figure(row.getObject("smooth", Double.class))))
                .single();
    }

    /** A case in which it was decided on a customer. */
    public record Decided(long processInstanceKey, long dealValue) {}

    /** Whatever was decided in those days (UTC). */
    public List<Decided> decided(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT process_instance_key, deal_value FROM duediligence.customer
                WHERE closed_at >= ? AND closed_at < ? AND process_instance_key IS NOT NULL AND review_of IS NULL""")
                .params(start(from), start(to))
                .query((row, number) -> new Decided(row.getLong("process_instance_key"), row.getLong("deal_value")))
                .list();
    }

    private static OptionalDouble figure(@Nullable Double known) {
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private static OffsetDateTime start(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
