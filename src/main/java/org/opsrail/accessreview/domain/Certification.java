package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy.Undecided;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.domain.Verdict.Refusal;
import org.opsrail.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on rights: taken, taken back, signed, and settled by the policy where nobody has decided. */
@Service
@Transactional
public class Certification {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Shares shares;
    private final Items items;
    private final ReviewFacts facts;
    private final ReviewTrail trail;
    private final Directory directory;
    private final InstantSource clock;

    Certification(
            JdbcClient jdbc,
            Shares shares,
            Items items,
            ReviewFacts facts,
            ReviewTrail trail,
            Directory directory,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.items = items;
        this.facts = facts;
        this.trail = trail;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param newLevel for a change only */
    public record Wish(
            Decision decision,
            @Nullable String newLevel,
            @Nullable String reason) {}

    /** Decides on what may be decided on; the rest is answered with why it may not. */
    public Verdict decide(UUID shareId, Collection<UUID> itemIds, Wish wish, String actor) {
        if (!shares.lock(shareId).isOpen()) {
            return new Verdict.TooLate();
        }
        UUID batch = UUID.randomUUID();
        List<UUID> decided = new ArrayList<>();
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        for (Item item : items.ofShare(shareId, itemIds)) {
            refusal(item, wish, actor).ifPresentOrElse(why -> refused.put(item.id(), why), () -> {
                write(item, batch, wish, actor);
                decided.add(item.id());
            });
        }
        itemIds.stream().filter(id -> !decided.contains(id)).forEach(id -> refused.putIfAbsent(id, Refusal.UNKNOWN));
        return new Verdict.Decided(batch, decided, refused);
    }

    private static Optional<Refusal> refusal(Item item, Wish wish, String actor) {
        if (item.isOwn(actor)) {
            return Optional.of(Refusal.OWN);
        }
        String level = wish.newLevel();
        if (wish.decision() == Decision.CHANGE && (level == null || level.isBlank() || level.equals(item.level()))) {
            return Optional.of(Refusal.NEEDS_LEVEL);
        }
        String reason = wish.reason();
        return item.needsReason(wish.decision()) && (reason == null || reason.isBlank())
                ? Optional.of(Refusal.NEEDS_REASON)
                : Optional.empty();
    }

    private void write(Item item, UUID batch, @Nullable Wish wish, @Nullable String actor) {
        String decision = wish == null ? null : wish.decision().name();
        String level = wish == null || wish.decision() != Decision.CHANGE ? null : wish.newLevel();
        String reason = wish == null ? null : shortened(wish.reason());
        jdbc.sql("""
                INSERT INTO accessreview.decision (item_id, batch, decision, new_level, reason, decided_by, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(item.id())
                .param(batch)
                .param(decision)
                .param(level)
                .param(reason)
                .param(actor)
                .param(now())
                .update();
        jdbc.sql("""
                UPDATE accessreview.item SET decision = ?, new_level = ?, reason = ?, decided_by = ?, decided_at = ?
                WHERE id = ?""")
                .param(decision)
                .param(level)
                .param(reason)
                .param(wish == null ? null : actor)
                .param(wish == null ? null : now())
                .param(item.id())
                .update();
        trail.decided(item, wish == null ? null : wish.decision(), level, actor);
    }

    private static @Nullable String shortened(@Nullable String reason) {
        String stripped = reason == null ? "" : reason.strip();
        return stripped.isEmpty() ? null : stripped.substring(0, Math.min(stripped.length(), LONGEST_REASON));
    }

    /** Takes a batch back: each right of it that was not decided on since is as it was before. */
    public Verdict undo(UUID shareId, UUID batch, String actor) {
        if (!shares.lock(shareId).isOpen()) {
            return new Verdict.TooLate();
        }
        List<UUID> last = jdbc.sql("""
                SELECT item.id FROM accessreview.item WHERE item.share_id = ? AND (
                    SELECT batch FROM accessreview.decision WHERE item_id = item.id ORDER BY id DESC LIMIT 1) = ?""").params(shareId, batch).query(UUID.class).list();
        UUID undoing = UUID.randomUUID();
        items.ofShare(shareId, last)
                .forEach(item -> write(item, undoing, before(item.id(), batch).orElse(null), actor));
        return new Verdict.Decided(undoing, last, Map.of());
    }

    private Optional<Wish> before(UUID item, UUID batch) {
        record Row(
                @Nullable String decision,
                @Nullable String level,
                @Nullable String reason) {}
        return jdbc.sql("""
                SELECT decision, new_level, reason FROM accessreview.decision
                WHERE item_id = ? AND batch <> ? ORDER BY id DESC LIMIT 1""")
                .params(item, batch)
                .query((row, i) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .filter(row -> row.decision() != null)
                .map(row -> new Wish(Decision.valueOf(String.valueOf(row.decision())), row.level(), row.reason()));
    }

    /** Takes the decisions on these rights back, whenever they were taken. */
    public Verdict reopen(UUID shareId, Collection<UUID> itemIds, String actor) {
        if (!shares.lock(shareId).isOpen()) {
            return new Verdict.TooLate();
        }
        UUID batch = UUID.randomUUID();
        List<Item> reopened = items.ofShare(shareId, itemIds).stream()
                .filter(item -> item.decision() != null && !item.isOwn(actor))
                .toList();
        reopened.forEach(item -> write(item, batch, null, actor));
        return new Verdict.Decided(batch, reopened.stream().map(Item::id).toList(), Map.of());
    }

    /** How many rights of the share nobody has decided on. */
    @Transactional(readOnly = true)
    public int open(UUID shareId) {
        return jdbc.sql("SELECT count(*) FROM accessreview.item WHERE share_id = ? AND decision IS NULL")
                .param(shareId)
                .query(Integer.class)
                .single();
    }

    /** The reviewer has decided on everything and stands for it; false while something is open, and once it is withdrawn. */
    public boolean sign(UUID shareId, String actor, @Nullable String comment) {
        Share share = shares.lock(shareId);
        if (share.reviewedAt() == null) {
            if (share.withdrawn() || open(shareId) > 0) {
                return false;
            }
            shares.reviewed(shareId, actor, comment);
            trail.signed(share, actor);
        }
        return true;
    }

    /** What is left for somebody else to decide, and who that is; null for ops. */
    public record Settled(boolean left, @Nullable String escalatedTo) {}

    /** Once the reviewer is done or the time is up: what is undecided goes the way of the policy. */
    public Settled settle(UUID shareId, long job) {
        Share share = shares.lock(shareId);
        if (share.withdrawn()) {
            return new Settled(false, null);
        }
        if (shares.isSettledBy(shareId, job)) {
            return settled(share);
        }
        List<Item> open = items.ofShare(shareId).stream()
                .filter(item -> item.decision() == null)
                .toList();
        UUID batch = UUID.randomUUID();
        open.stream()
                .filter(item -> share.escalatedAt() != null || item.undecided() == Undecided.REVOKE)
                .forEach(item -> write(item, batch, new Wish(Decision.REVOKE, null, null), null));
        if (share.escalatedAt() == null) {
            tell(share, open.isEmpty());
            if (open(shareId) > 0) {
                shares.escalate(shareId, job);
                return settled(shares.get(shareId));
            }
        }
        shares.settle(shareId, job);
        return settled(shares.get(shareId));
    }

    private void tell(Share share, boolean complete) {
        Instant reviewed = share.reviewedAt();
        boolean onTime = complete && reviewed != null && !reviewed.isAfter(share.dueAt());
        facts.add(share.reviewId(), ReviewFacts.SHARE_DUE, share.id().toString(), 1);
        facts.add(share.reviewId(), ReviewFacts.SHARE_ON_TIME, share.id().toString(), onTime ? 1 : 0);
    }

    private Settled settled(Share share) {
        boolean left = share.settledAt() == null;
        Reviewers reviewers = new Reviewers(directory);
        return new Settled(
                left,
                left
                        ? Optional.ofNullable(share.reviewer())
                                .flatMap(reviewers::person)
                                .flatMap(reviewers::above)
                                .filter(above -> items.ofShare(share.id()).stream()
                                        .noneMatch(item -> item.isOwn(above) && item.decision() == null))
                                .orElse(null)
                        : null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
