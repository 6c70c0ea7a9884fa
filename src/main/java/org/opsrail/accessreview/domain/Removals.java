package org.opsrail.accessreview.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.ReviewTrail.Action;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each right that has to go, until it is proven to be gone. */
@Repository
@Transactional
public class Removals {

    private static final String SELECT = """
            SELECT removal.*, item.review_id, item.system, item.account, item.level, item.name, item.employee_number,
                item.new_level
            FROM accessreview.removal JOIN accessreview.item ON item.id = removal.item_id WHERE\s""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ReviewFacts facts;
    private final ReviewTrail trail;
    private final InstantSource clock;

    Removals(
            JdbcClient jdbc,
            Directory directory,
            WorkingCalendar calendar,
            ReviewFacts facts,
            ReviewTrail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a removal of each decision to revoke or to change; those that are not yet proven. */
    public List<Removal> list(UUID review) {
        jdbc.sql("""
                INSERT INTO accessreview.removal (id, item_id, decided_at)
                SELECT gen_random_uuid(), id, coalesce(decided_at, ?) FROM accessreview.item
                WHERE review_id = ? AND decision IN ('REVOKE', 'CHANGE') ON CONFLICT (item_id) DO NOTHING""").params(now(), review).update();
        return of(review).stream().filter(removal -> removal.provenAt() == null).toList();
    }

    @Transactional(readOnly = true)
    public List<Removal> of(UUID review) {
        return jdbc.sql(SELECT + "item.review_id = ? ORDER BY item.system, item.name, item.level")
                .param(review)
                .query(Removals::removal)
                .list();
    }

    @Transactional(readOnly = true)
    public Removal get(UUID id) {
        return jdbc.sql(SELECT + "removal.id = ?")
                .param(id)
                .query(Removals::removal)
                .single();
    }

    public void needsHand(UUID id, String why) {
        jdbc.sql("UPDATE accessreview.removal SET why_by_hand = ? WHERE id = ?")
                .params(why, id)
                .update();
    }

    /** @param actor who did it by hand; null for the connector */
    public void removed(UUID id, @Nullable String actor, @Nullable String note) {
        Removal removal = get(id);
        jdbc.sql("""
                UPDATE accessreview.removal SET removed_at = coalesce(removed_at, ?), removed_by = ?,
                    note = coalesce(?, note) WHERE id = ?""").param(now()).param(actor).param(note).param(id).update();
        trail.removed(Action.REMOVE_ACCESS, removal, actor);
        String holder = removal.employeeNumber();
        if (holder != null) {
            directory.revoke(holder, removal.system(), removal.level());
            if (removal.newLevel() != null) {
                directory.grant(new Grant(holder, removal.system(), removal.newLevel(), today(holder), null));
            }
        }
    }

    /** It is there again, or still: it has to be removed once more. The same job counts once. */
    public void reopen(UUID id, long job, String why) {
        Removal removal = get(id);
        int reopened = jdbc.sql("""
                UPDATE accessreview.removal
                SET removed_at = NULL, why_by_hand = :why, reopened = reopened + 1, reopened_by_job = :job
                WHERE id = :id AND reopened_by_job IS DISTINCT FROM :job""")
                .param("why", why)
                .param("job", job)
                .param("id", id)
                .update();
        if (reopened == 1) {
            trail.removed(Action.REOPEN_REMOVAL, removal, null);
            facts.add(removal.reviewId(), ReviewFacts.STILL_THERE, id + "/" + (removal.reopened() + 1), 1);
            String holder = removal.employeeNumber();
            if (holder != null) {
                directory.grant(new Grant(holder, removal.system(), removal.level(), today(holder), null));
            }
        }
    }

    public void prove(UUID id, Proof proof) {
        Removal removal = get(id);
        int proven = jdbc.sql(
                        "UPDATE accessreview.removal SET proven_at = ?, proof = ? WHERE id = ? AND proven_at IS NULL")
                .params(now(), proof.name(), id)
                .update();
        if (proven == 1) {
            trail.removed(Action.PROVE_REMOVAL, get(id), null);
        }
        facts.add(
                removal.reviewId(),
                ReviewFacts.HOURS_TO_REMOVAL,
                id.toString(),
                Duration.between(removal.decidedAt(), clock.instant()).toHours());
    }

    /** Account and level of each right that was proven to be gone from the system, and not been allowed again since. */
    Set<List<String>> goneFrom(String system) {
        return new HashSet<>(jdbc.sql("""
                        SELECT account, level FROM accessreview.item JOIN accessreview.removal ON item_id = item.id
                        WHERE system = ? AND proven_at IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM accessreview.item later
                            JOIN accessreview.review ON review.id = later.review_id AND withdrawn_at IS NULL
                            WHERE later.system = item.system AND later.account = item.account
                                AND later.level = item.level AND later.decision = 'KEEP'
                                AND later.decided_at > proven_at)""")
                .param(system)
                .query((row, i) -> List.of(row.getString(1), row.getString(2)))
                .list());
    }

    /** Those of the system that only a statement proves, and that were stated before that moment. */
    List<Removal> stated(String system, Instant before) {
        return jdbc.sql(SELECT + "item.system = ? AND removal.proof = 'STATEMENT' AND removal.contradicted_by IS NULL"
                        + " AND removal.removed_at < ?")
                .params(system, before.atOffset(ZoneOffset.UTC))
                .query(Removals::removal)
                .list();
    }

    void confirm(UUID id) {
        jdbc.sql("UPDATE accessreview.removal SET proof = 'READING' WHERE id = ?")
                .param(id)
                .update();
    }

    void contradict(Removal removal, UUID reading) {
        jdbc.sql("UPDATE accessreview.removal SET contradicted_by = ? WHERE id = ?")
                .params(reading, removal.id())
                .update();
        facts.add(removal.reviewId(), ReviewFacts.STILL_THERE, removal.id() + "/reading", 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        String proof = row.getString("proof");
        return new Removal(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("system"),
                row.getString("account"),
                row.getString("level"),
                row.getString("name"),
                row.getString("employee_number"),
                row.getString("new_level"),
                Objects.requireNonNull(Reviews.instant(row, "decided_at")),
                Reviews.instant(row, "removed_at"),
                row.getString("removed_by"),
                row.getString("why_by_hand"),
                row.getInt("reopened"),
                Reviews.instant(row, "proven_at"),
                proof == null ? null : Proof.valueOf(proof));
    }

    private LocalDate today(String person) {
        return directory
                .person(person)
                .map(known -> calendar.dateAt(clock.instant(), known.place()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
