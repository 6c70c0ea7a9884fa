package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.domain.Risk.Factor;
import org.opsrail.duediligence.domain.Risk.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How risky each customer is, and why. */
@Repository
@Transactional
public class Risks {

    private static final TypeReference<List<Factor>> FACTORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final InstantSource clock;

    Risks(JdbcClient jdbc, JsonMapper json, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps what the tables said; repeating it keeps the first. */
    public void rate(Customer customer, int score, Level level, int reviewMonths, List<Factor> factors) {
        int rated = jdbc.sql("""
                INSERT INTO duediligence.risk (customer_id, score, level, review_months, factors, rated_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT (customer_id) DO NOTHING""")
                .params(
                        customer.id(),
                        score,
                        level.name(),
                        reviewMonths,
                        json.writeValueAsString(factors),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rated > 0) {
            trail.record(DueDiligenceAction.RATE_RISK
                    .entry(customer)
                    .with("score", score)
                    .with("level", level.word())
                    .with("factors", factors.stream().map(Factor::factor).toList()));
        }
    }

    /** Empty until it is rated. */
    @Transactional(readOnly = true)
    public Optional<Risk> of(UUID customerId) {
        return jdbc.sql("SELECT * FROM duediligence.risk WHERE customer_id = ?")
                .param(customerId)
                .query((row, i) -> new Risk(
                        row.getInt("score"),
                        Level.valueOf(row.getString("level")),
                        row.getInt("review_months"),
                        json.readValue(row.getString("factors"), FACTORS),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
