package org.opsrail.onboarding.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import org.opsrail.onboarding.OnboardingFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class SqlOnboardingFigures implements OnboardingFigures {

    private static final String MEDIAN = "percentile_cont(0.5) WITHIN GROUP (ORDER BY value)";

    private final JdbcClient jdbc;

    SqlOnboardingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures between(LocalDate from, LocalDate to) {
        Span span = new Span(start(from), start(to));
        return new Figures(
                median(Fact.DAYS_TO_OPERATIONAL, span),
                median(Fact.AUTONOMY_DAY_7, span),
                median(Fact.AUTONOMY_DAY_30, span),
                share(Fact.ACCESSES_READY_ON_DAY_0, Fact.ACCESSES_DUE_ON_DAY_0, span),
                share(Fact.CHECKLIST_ITEM_DONE, Fact.CHECKLIST_ITEM_DUE, span),
                (long) aggregate("sum(value)", Fact.WRONG_ACCESS, span).orElse(0));
    }

    private OptionalDouble median(Fact fact, Span span) {
        return aggregate(MEDIAN, fact, span);
    }

    private OptionalDouble share(Fact part, Fact whole, Span span) {
        double all = aggregate("sum(value)", whole, span).orElse(0);
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(aggregate("sum(value)", part, span).orElse(0) / all);
    }

    private OptionalDouble aggregate(String function, Fact fact, Span span) {
        return jdbc.sql("SELECT " + function
                        + " FROM onboarding.fact WHERE name = ? AND occurred_at >= ? AND occurred_at < ?")
                .params(fact.name(), span.from(), span.to())
                .query((row, i) -> row.getBigDecimal(1))
                .optional()
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private static OffsetDateTime start(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private record Span(OffsetDateTime from, OffsetDateTime to) {}
}
