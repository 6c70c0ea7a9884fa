package org.opsrail.duediligence.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.domain.Relationship.State;
import org.opsrail.duediligence.domain.Relationship.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customers who were approved: until when, and what became of them. */
@Repository
@Transactional
public class Relationships {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private static final RowMapper<Relationship> ROW = (row, i) -> new Relationship(
            row.getObject("id", UUID.class),
            row.getObject("file", UUID.class),
            State.valueOf(row.getString("state")),
            row.getObject("next_review", LocalDate.class),
            row.getObject("process_instance_key", Long.class),
            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
            instant(row.getObject("ended_at", OffsetDateTime.class)));

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Risks risks;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Relationships(
            JdbcClient jdbc,
            Customers customers,
            Risks risks,
            AuditTrail trail,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.risks = risks;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Told once what was asked for or done by hand is committed. */
    public record Told(UUID relationshipId, UUID changeId, What what) {

        public enum What {
            REVIEW_WANTED,
            ENDED
        }
    }

    /** From the approval of its first file on the customer is served; a repetition changes nothing. */
    public Relationship begin(Customer approved) {
        int begun = jdbc.sql("""
                INSERT INTO duediligence.relationship (id, file, state, next_review, begun_at)
                VALUES (:id, :id, 'SERVED', :review, :now) ON CONFLICT DO NOTHING""")
                .param("id", approved.id())
                .param("review", reviewAfter(approved))
                .param("now", now())
                .update();
        if (begun > 0) {
            step(approved.id(), Step.Kind.BEGUN, null, null);
        }
        return get(approved.id());
    }

    /** A review has ended with an approval: its file is the one that counts, and a new time begins. */
    public Relationship renew(Customer approved) {
        UUID id = Objects.requireNonNull(approved.reviewOf());
        int renewed = jdbc.sql("""
                UPDATE duediligence.relationship SET file = :file, next_review = :review, state = 'SERVED'
                WHERE id = :id AND file <> :file AND state <> 'ENDED'""")
                .param("id", id)
                .param("file", approved.id())
                .param("review", reviewAfter(approved))
                .update();
        if (renewed > 0) {
            step(id, Step.Kind.RENEWED, null, null);
        }
        return get(id);
    }

    private LocalDate reviewAfter(Customer approved) {
        Instant closed = Objects.requireNonNull(approved.closedAt());
        int months = risks.of(approved.id()).orElseThrow().reviewMonths();
        return LocalDate.ofInstant(closed, ZoneOffset.UTC).plusMonths(months);
    }

    /** The case that watches over it, claimed by the first one that asks; empty when another one does. */
    public Optional<Relationship> watch(long processInstanceKey, UUID id) {
        name(id, processInstanceKey);
        return jdbc.sql("SELECT * FROM duediligence.relationship WHERE id = ? AND process_instance_key = ?")
                .params(id, processInstanceKey)
                .query(ROW)
                .optional();
    }

    /** Whoever comes first, the engine's answer or the case's first step, names the case. */
    public void name(UUID id, long processInstanceKey) {
        jdbc.sql("UPDATE duediligence.relationship SET process_instance_key = ?"
                        + " WHERE id = ? AND process_instance_key IS NULL")
                .params(processInstanceKey, id)
                .update();
    }

    /** Opens the file of a review, with what the last one said; empty when the customer is not served any more. */
    public Optional<UUID> openReview(UUID id) {
        Relationship known = locked(id);
        Optional<UUID> open = reviewUnderWay(id);
        if (open.isPresent() || known.isOver()) {
            return open;
        }
        UUID review = customers.review(known);
        step(id, Step.Kind.REVIEW_BEGUN, null, null);
        return Optional.of(review);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> reviewUnderWay(UUID id) {
        return jdbc.sql("SELECT id FROM duediligence.customer WHERE review_of = ? AND outcome IS NULL")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** What somebody's wish came to. */
    public enum Wished {
        DONE,
        /** The customer is not served any more. */
        OVER,
        /** A review is under way: it decides. */
        UNDER_REVIEW
    }

    /** Asks for a review before its time. */
    public Wished wantReview(UUID id, String by) {
        Wished wished = allowed(id);
        if (wished == Wished.DONE) {
            step(id, Step.Kind.REVIEW_WANTED, by, null);
            events.publishEvent(new Told(id, UUID.randomUUID(), Told.What.REVIEW_WANTED));
        }
        return wished;
    }

    /** Ends it by hand: the customer is not served any more. */
    public Wished endByHand(UUID id, String by, String reason) {
        Wished wished = allowed(id);
        if (wished == Wished.DONE) {
            end(id, by, reason);
            events.publishEvent(new Told(id, id, Told.What.ENDED));
        }
        return wished;
    }

    private Wished allowed(UUID id) {
        if (locked(id).isOver()) {
            return Wished.OVER;
        }
        return reviewUnderWay(id).isPresent() ? Wished.UNDER_REVIEW : Wished.DONE;
    }

    /** What is ended once stays ended. */
    public void end(UUID id, @Nullable String by, @Nullable String reason) {
        int ended = jdbc.sql("""
                UPDATE duediligence.relationship SET state = 'ENDED', ended_at = ? WHERE id = ? AND state <> 'ENDED'""").params(now(), id).update();
        if (ended > 0) {
            step(id, Step.Kind.ENDED, by, reason);
        }
    }

    private Relationship locked(UUID id) {
        return jdbc.sql("SELECT * FROM duediligence.relationship WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ROW)
                .single();
    }

    private void step(UUID id, Step.Kind kind, @Nullable String by, @Nullable String reason) {
        jdbc.sql("""
                INSERT INTO duediligence.relationship_step (relationship_id, step, taken_by, reason, taken_at)
                VALUES (?, ?, ?, ?, ?)""")
                .param(id)
                .param(kind.name())
                .param(by)
                .param(reason)
                .param(now())
                .update();
        trail.record(DueDiligenceAction.RELATIONSHIP
                .entry(customers.get(get(id).file()))
                .with("step", kind.word()));
    }

    @Transactional(readOnly = true)
    public Relationship get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Relationship> find(UUID id) {
        return jdbc.sql("SELECT * FROM duediligence.relationship WHERE id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** The one that a case watches over. */
    @Transactional(readOnly = true)
    public Optional<Relationship> watchedBy(long processInstanceKey) {
        return jdbc.sql("SELECT * FROM duediligence.relationship WHERE process_instance_key = ?")
                .param(processInstanceKey)
                .query(ROW)
                .optional();
    }

    /** Those whose present name holds the words, or whose first reference they are, the latest first. */
    @Transactional(readOnly = true)
    public List<Relationship> search(String words) {
        return jdbc.sql("""
                SELECT relationship.* FROM duediligence.relationship
                JOIN duediligence.customer first USING (id) JOIN duediligence.customer last ON last.id = file
                WHERE relationship.process_instance_key IS NOT NULL
                  AND (position(lower(:words) IN lower(last.legal_name)) > 0 OR lower(first.reference) = lower(:words))
                ORDER BY begun_at DESC LIMIT 5000""").param("words", words).query(ROW).list();
    }

    /** Recorded a while ago, and not confirmed by the engine. */
    @Transactional(readOnly = true)
    public List<UUID> unanswered() {
        return jdbc.sql("""
                SELECT id FROM duediligence.relationship
                WHERE process_instance_key IS NULL AND state <> 'ENDED' AND begun_at < ? ORDER BY begun_at""")
                .param(clock.instant().minus(RETRY_AFTER).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(UUID id) {
        return jdbc.sql("SELECT * FROM duediligence.relationship_step WHERE relationship_id = ? ORDER BY id")
                .param(id)
                .query((row, i) -> new Step(
                        Step.Kind.valueOf(row.getString("step")),
                        row.getString("taken_by"),
                        row.getString("reason"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
