package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The manager's review on day 30 and the decision on day 90. */
@Service
@Transactional
public class Decisions {

    private final JdbcClient jdbc;
    private final History history;
    private final InstantSource clock;

    Decisions(JdbcClient jdbc, History history, InstantSource clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** @param rating {@code above}, {@code as-expected} or {@code below} */
    public record Review(
            UUID onboardingId,
            String rating,
            @Nullable LocalDate operationalSince,
            @Nullable String strengths,
            @Nullable String next) {}

    public void keep(Review review, String actor) {
        jdbc.sql("""
                INSERT INTO onboarding.review
                    (onboarding_id, rating, operational_since, strengths, next, reviewed_by, reviewed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (onboarding_id) DO UPDATE
                    SET rating = excluded.rating, operational_since = excluded.operational_since,
                        strengths = excluded.strengths, next = excluded.next""")
                .param(review.onboardingId())
                .param(review.rating())
                .param(review.operationalSince())
                .param(review.strengths())
                .param(review.next())
                .param(actor)
                .param(now())
                .update();
        history.add(review.onboardingId(), new History.Happening("reviewed", review.rating(), actor), "reviewed");
    }

    @Transactional(readOnly = true)
    public Optional<Review> review(UUID onboardingId) {
        return jdbc.sql("SELECT * FROM onboarding.review WHERE onboarding_id = ?")
                .param(onboardingId)
                .query((row, i) -> new Review(
                        onboardingId,
                        row.getString("rating"),
                        row.getObject("operational_since", LocalDate.class),
                        row.getString("strengths"),
                        row.getString("next")))
                .optional();
    }

    public enum Outcome {
        CONFIRM,
        EXTEND,
        END
    }

    /** @param leavingDate the last day, when the employment ends */
    public record Decision(
            UUID onboardingId,
            long userTaskKey,
            Outcome outcome,
            String reason,
            @Nullable LocalDate leavingDate) {}

    public void keep(Decision decision, String actor) {
        String outcome = decision.outcome().name().toLowerCase(java.util.Locale.ROOT);
        jdbc.sql("""
                INSERT INTO onboarding.decision
                    (user_task_key, onboarding_id, decision, reason, leaving_date, decided_by, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (user_task_key) DO UPDATE
                    SET decision = excluded.decision, reason = excluded.reason, leaving_date = excluded.leaving_date""")
                .param(decision.userTaskKey())
                .param(decision.onboardingId())
                .param(outcome)
                .param(decision.reason())
                .param(decision.leavingDate())
                .param(actor)
                .param(now())
                .update();
    }

    /** Why the trial was extended, each time, oldest first. */
    @Transactional(readOnly = true)
    public List<String> reasonsToExtend(UUID onboardingId) {
        return jdbc.sql("""
                SELECT reason FROM onboarding.decision
                WHERE onboarding_id = ? AND decision = 'extend' ORDER BY decided_at""").param(onboardingId).query(String.class).list();
    }

    /** Who has decided last: the manager, or a deputy. */
    Optional<String> decidedBy(UUID onboardingId) {
        return jdbc.sql("""
                SELECT decided_by FROM onboarding.decision
                WHERE onboarding_id = ? ORDER BY decided_at DESC LIMIT 1""").param(onboardingId).query(String.class).optional();
    }

    int extensions(UUID onboardingId) {
        return jdbc.sql("SELECT count(*) FROM onboarding.decision WHERE onboarding_id = ? AND decision = 'extend'")
                .param(onboardingId)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
