package org.opsrail.accessreview.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each reviewer's part of a review. */
@Repository
@Transactional
public class Shares {

    private static final String SELECT = """
            SELECT share.*, review.withdrawn_at FROM accessreview.share
            JOIN accessreview.review ON review.id = review_id WHERE\s""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Shares(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param reviewer null for ops
     * @param reviewedAt when the reviewer signed; null where nobody did
     * @param settledAt since when nothing is decided any more
     * @param withdrawn whether the whole review was
     */
    public record Share(
            UUID id,
            UUID reviewId,
            @Nullable String reviewer,
            String place,
            Instant dueAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable Instant escalatedAt,
            @Nullable Instant settledAt,
            boolean withdrawn) {

        /** Whether decisions may still be taken and taken back. */
        public boolean isOpen() {
            return settledAt == null && reviewedAt == null && !withdrawn;
        }
    }

    /** The variable {@code share} of the model. */
    public record ShareOfCase(
            UUID shareId, @Nullable String reviewer, String place, int dueWorkingDays, String closesAt) {}

    record NewShare(
            UUID review,
            @Nullable String reviewer,
            String place,
            int dueWorkingDays,
            Instant dueAt,
            Instant closesAt) {}

    UUID add(NewShare share) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO accessreview.share (id, review_id, reviewer, place, due_working_days, due_at, closes_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(share.review())
                .param(share.reviewer())
                .param(share.place())
                .param(share.dueWorkingDays())
                .param(share.dueAt().atOffset(ZoneOffset.UTC))
                .param(share.closesAt().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    List<ShareOfCase> ofCase(UUID review) {
        return jdbc.sql("SELECT * FROM accessreview.share WHERE review_id = ? ORDER BY reviewer, id")
                .param(review)
                .query((row, i) -> new ShareOfCase(
                        row.getObject("id", UUID.class),
                        row.getString("reviewer"),
                        row.getString("place"),
                        row.getInt("due_working_days"),
                        Objects.requireNonNull(row.getObject("closes_at", OffsetDateTime.class))
                                .toInstant()
                                .toString()))
                .list();
    }

    @Transactional(readOnly = true)
    public Share get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Share> find(UUID id) {
        return jdbc.sql(SELECT + "share.id = ?").param(id).query(Shares::share).optional();
    }

    @Transactional(readOnly = true)
    public List<Share> of(UUID review) {
        return jdbc.sql(SELECT + "review_id = ? ORDER BY reviewer, share.id")
                .param(review)
                .query(Shares::share)
                .list();
    }

    /** One after the other: whoever decides, settles or signs holds the share until it is written. */
    Share lock(UUID id) {
        return jdbc.sql(SELECT + "share.id = ? FOR UPDATE OF share")
                .param(id)
                .query(Shares::share)
                .single();
    }

    void reviewed(UUID id, String actor, @Nullable String comment) {
        jdbc.sql("UPDATE accessreview.share SET reviewed_by = ?, reviewed_at = ?, comment = ? WHERE id = ?")
                .param(actor)
                .param(now())
                .param(comment)
                .param(id)
                .update();
    }

    void escalate(UUID id, long job) {
        jdbc.sql("""
                UPDATE accessreview.share SET escalated_at = ?, settled_by_job = ?, reviewed_by = NULL, reviewed_at = NULL
                WHERE id = ?""").params(now(), job, id).update();
    }

    void settle(UUID id, long job) {
        jdbc.sql("UPDATE accessreview.share SET settled_at = coalesce(settled_at, ?), settled_by_job = ? WHERE id = ?")
                .params(now(), job, id)
                .update();
    }

    /** Whether that very job has settled the share before. */
    boolean isSettledBy(UUID id, long job) {
        return jdbc.sql("SELECT settled_by_job = ? FROM accessreview.share WHERE id = ?")
                .params(job, id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getString("reviewer"),
                row.getString("place"),
                Objects.requireNonNull(Reviews.instant(row, "due_at")),
                row.getString("reviewed_by"),
                Reviews.instant(row, "reviewed_at"),
                Reviews.instant(row, "escalated_at"),
                Reviews.instant(row, "settled_at"),
                Reviews.instant(row, "withdrawn_at") != null);
    }
}
