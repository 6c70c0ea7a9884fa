package org.opsrail.accessreview.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Review.Kind;
import org.opsrail.accessreview.domain.Review.State;
import org.opsrail.accessreview.domain.Review.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews, from the wish to the last signature. */
@Repository
@Transactional
public class Reviews {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Reviews(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param first whether this wish is new */
    public record Asked(UUID id, boolean first) {}

    public Asked ask(ReviewRequest request) {
        int added = jdbc.sql("""
                INSERT INTO accessreview.review (id, request_key, kind, systems, employee_number, asked_by, asked_at, state)
                VALUES (:id, :key, :kind, :systems, :person, :by, :now, 'STARTING') ON CONFLICT (request_key) DO NOTHING""")
                .param("id", UUID.randomUUID())
                .param("key", request.key())
                .param("kind", request.kind().name())
                .param("systems", request.systems().toArray(String[]::new))
                .param("person", request.employeeNumber())
                .param("by", request.askedBy())
                .param("now", now())
                .update();
        UUID id = jdbc.sql("SELECT id FROM accessreview.review WHERE request_key = ?")
                .param(request.key())
                .query(UUID.class)
                .single();
        return new Asked(id, added == 1);
    }

    /** Those whose start the engine has not confirmed for that long. */
    @Transactional(readOnly = true)
    public List<UUID> unanswered(Duration since) {
        return jdbc.sql("""
                SELECT id FROM accessreview.review
                WHERE process_instance_key IS NULL AND withdrawn_at IS NULL AND asked_at < ? ORDER BY asked_at""")
                .param(clock.instant().minus(since).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Ties the review to its case; false when another case works it already, or it was withdrawn. */
    public boolean begin(UUID id, long processInstanceKey) {
        return jdbc.sql("""
                UPDATE accessreview.review SET process_instance_key = :key,
                    state = CASE WHEN state = 'STARTING' THEN 'READING' ELSE state END
                WHERE id = :id AND withdrawn_at IS NULL AND (process_instance_key IS NULL OR process_instance_key = :key)""").param("id", id).param("key", processInstanceKey).update() == 1;
    }

    /** False when it was withdrawn. */
    boolean beginRemoval(UUID id) {
        return jdbc.sql("""
                UPDATE accessreview.review SET state = 'REMOVAL' WHERE id = ? AND state IN ('REVIEW', 'REMOVAL')""").param(id).update() == 1;
    }

    /** False when it is too late, or was done before. */
    boolean withdraw(UUID id, String actor, String reason) {
        return jdbc.sql("""
                UPDATE accessreview.review SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :now,
                    withdrawal_reason = :reason, closed_at = :now
                WHERE id = :id AND state IN ('STARTING', 'READING', 'REVIEW')""")
                        .param("id", id)
                        .param("by", actor)
                        .param("now", now())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void freeze(UUID id, @Nullable String sha256, State state) {
        jdbc.sql("""
                UPDATE accessreview.review SET frozen_at = ?, sha256 = ?, state = ?, closed_at = ?
                WHERE id = ? AND withdrawn_at IS NULL""")
                .param(now())
                .param(sha256)
                .param(state.name())
                .param(state == State.EMPTY ? now() : null)
                .param(id)
                .update();
    }

    void standOn(UUID id, UUID reading) {
        jdbc.sql("""
                INSERT INTO accessreview.review_reading (review_id, reading_id) VALUES (?, ?) ON CONFLICT DO NOTHING""").params(id, reading).update();
    }

    /** The snapshots that the scope stands on. */
    @Transactional(readOnly = true)
    public List<UUID> readings(UUID id) {
        return jdbc.sql("SELECT reading_id FROM accessreview.review_reading WHERE review_id = ?")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /** False when it is signed already. */
    boolean signOff(UUID id, String actor, @Nullable String note) {
        return jdbc.sql("""
                UPDATE accessreview.review SET signed_off_by = ?, signed_off_at = ?, note = ?
                WHERE id = ? AND signed_off_at IS NULL""").param(actor).param(now()).param(note).param(id).update() == 1;
    }

    void close(UUID id) {
        jdbc.sql("UPDATE accessreview.review SET state = 'CLOSED', closed_at = coalesce(closed_at, ?) WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** The system's owner says why its last reading has to do. */
    public void doWithout(UUID id, String system, String reason, String actor) {
        jdbc.sql("""
                INSERT INTO accessreview.missing_reading (review_id, system, reason, said_by, said_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (review_id, system) DO UPDATE
                SET reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at""").params(id, system, reason, actor, now()).update();
    }

    /** @param system that was not read for this review */
    public record Missing(String system, String reason, String saidBy) {}

    @Transactional(readOnly = true)
    public List<Missing> missing(UUID id) {
        return jdbc.sql(
                        "SELECT system, reason, said_by FROM accessreview.missing_reading WHERE review_id = ? ORDER BY 1")
                .param(id)
                .query((row, i) -> new Missing(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Review get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(UUID id) {
        return jdbc.sql("SELECT * FROM accessreview.review WHERE id = ?")
                .param(id)
                .query(Reviews::review)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Review> ofCase(long processInstanceKey) {
        return ofCases(List.of(processInstanceKey)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Review> ofCases(Collection<Long> processInstanceKeys) {
        return processInstanceKeys.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM accessreview.review WHERE process_instance_key IN (:keys)")
                        .param("keys", processInstanceKeys)
                        .query(Reviews::review)
                        .list();
    }

    @Transactional(readOnly = true)
    public List<Review> latest(int limit) {
        return jdbc.sql("SELECT * FROM accessreview.review ORDER BY asked_at DESC LIMIT ?")
                .param(limit)
                .query(Reviews::review)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        Array systems = row.getArray("systems");
        long key = row.getLong("process_instance_key");
        return new Review(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                List.of((String[]) systems.getArray()),
                row.getString("employee_number"),
                row.getString("asked_by"),
                Objects.requireNonNull(instant(row, "asked_at")),
                key == 0 ? null : key,
                State.valueOf(row.getString("state")),
                instant(row, "frozen_at"),
                row.getString("sha256"),
                row.getString("signed_off_by"),
                instant(row, "signed_off_at"),
                row.getString("note"),
                instant(row, "closed_at"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(row.getString("withdrawn_by"), at, row.getString("withdrawal_reason"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
