package org.opsrail.duediligence.domain;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the automatic checks found, run by run. */
@Repository
@Transactional
public class Findings {

    private static final RowMapper<Finding> ROW = (row, i) -> new Finding(
            row.getString("field"),
            Severity.valueOf(row.getString("severity")),
            row.getString("key"),
            texts(row.getArray("arguments")));

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Findings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param run the job's key: the same job delivered again keeps nothing more */
    public void keep(UUID customerId, long run, List<Finding> findings) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (int position = 0; position < findings.size(); position++) {
            Finding finding = findings.get(position);
            jdbc.sql("""
                    INSERT INTO duediligence.finding
                        (customer_id, run, position, field, severity, key, arguments, found_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                    .params(
                            customerId,
                            run,
                            position,
                            finding.field(),
                            finding.severity().name(),
                            finding.key(),
                            finding.arguments().toArray(String[]::new),
                            now)
                    .update();
        }
    }

    /** Of the latest run. */
    @Transactional(readOnly = true)
    public List<Finding> latest(UUID customerId) {
        return jdbc.sql("""
                SELECT * FROM duediligence.finding WHERE customer_id = :id
                  AND run = (SELECT max(run) FROM duediligence.finding WHERE customer_id = :id) ORDER BY position""").param("id", customerId).query(ROW).list();
    }

    /** Of that run; none before it is kept. */
    @Transactional(readOnly = true)
    public List<Finding> of(UUID customerId, long run) {
        return jdbc.sql("SELECT * FROM duediligence.finding WHERE customer_id = ? AND run = ? ORDER BY position")
                .params(customerId, run)
                .query(ROW)
                .list();
    }

    /** @param toCorrect how much had to be put right */
    public record Run(Instant at, int toCorrect) {}

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Run> runs(UUID customerId) {
        return jdbc.sql("""
                SELECT min(found_at) AS at, count(*) FILTER (WHERE severity = 'TO_CORRECT') AS wrong
                FROM duediligence.finding WHERE customer_id = ? GROUP BY run ORDER BY run""")
                .param(customerId)
                .query((row, i) ->
                        new Run(row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("wrong")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
