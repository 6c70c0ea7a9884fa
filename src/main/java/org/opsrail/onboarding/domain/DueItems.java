package org.opsrail.onboarding.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Equipment and checklist items of a newcomer: what is due, and what of it is done. */
@Repository
@Transactional
public class DueItems {

    public static final String EQUIPMENT = "equipment";
    public static final String CHECKLIST = "checklist";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Facts facts;

    DueItems(JdbcClient jdbc, InstantSource clock, Facts facts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    /** What is not in the list is no longer due; what was done stays done. */
    void plan(UUID onboardingId, List<DueItem> due) {
        jdbc.sql("UPDATE onboarding.due_item SET due = false WHERE onboarding_id = ?")
                .param(onboardingId)
                .update();
        due.stream()
                .filter(item -> !item.kind().equals("access"))
                .forEach(item -> jdbc.sql("""
                        INSERT INTO onboarding.due_item (onboarding_id, kind, item, detail, english, french, due)
                        VALUES (?, ?, ?, ?, ?, ?, true)
                        ON CONFLICT (onboarding_id, kind, item, detail)
                        DO UPDATE SET due = true, english = EXCLUDED.english, french = EXCLUDED.french""")
                        .params(onboardingId, item.kind(), item.item(), item.detail())
                        .param(item.english())
                        .param(item.french())
                        .update());
    }

    /** @param done whether it has been done and not undone since */
    public record Item(String item, String detail, Named named, boolean done) {}

    /** What the decision table called it; blank or null where it did not say. */
    public record Named(@Nullable String english, @Nullable String french) {}

    public record Thing(String item, Named named) {}

    public List<Item> equipment(UUID onboardingId) {
        return items(onboardingId, EQUIPMENT, "%");
    }

    /** @param whose {@code newcomer}, {@code manager} or {@code buddy} */
    public List<Item> checklist(UUID onboardingId, String whose) {
        return items(onboardingId, CHECKLIST, whose);
    }

    private List<Item> items(UUID onboardingId, String kind, String item) {
        return jdbc.sql("""
                SELECT item, detail, english, french, done_at IS NOT NULL AND undone_at IS NULL AS done FROM onboarding.due_item
                WHERE onboarding_id = ? AND kind = ? AND item LIKE ? AND (due OR done_at IS NOT NULL)
                ORDER BY item, detail""")
                .params(onboardingId, kind, item)
                .query((row, i) ->
                        new Item(row.getString("item"), row.getString("detail"), named(row), row.getBoolean("done")))
                .list();
    }

    /** What that person has, from whichever onboarding. */
    public List<Thing> handedOut(String employeeNumber) {
        return jdbc.sql("""
                SELECT DISTINCT ON (item) item, english, french FROM onboarding.due_item
                JOIN onboarding.onboarding ON onboarding.id = onboarding_id
                WHERE employee_number = ? AND kind = 'equipment' AND done_at IS NOT NULL AND undone_at IS NULL
                ORDER BY item, done_at DESC""")
                .param(employeeNumber)
                .query((row, i) -> new Thing(row.getString("item"), named(row)))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getString("english"), row.getString("french"));
    }

    public void order(UUID onboardingId, Collection<String> things, String actor) {
        things.forEach(thing -> done(onboardingId, EQUIPMENT, thing, "", actor));
    }

    public void takeBack(UUID onboardingId, Collection<String> things) {
        things.forEach(thing -> jdbc.sql("""
                        UPDATE onboarding.due_item SET undone_at = coalesce(undone_at, ?)
                        WHERE onboarding_id = ? AND kind = 'equipment' AND item = ?""").params(now(), onboardingId, thing).update());
    }

    public void tick(UUID onboardingId, String whose, Collection<String> done, String actor) {
        done.forEach(detail -> {
            if (done(onboardingId, CHECKLIST, whose, detail, actor)) {
                facts.add(onboardingId, Fact.CHECKLIST_ITEM_DONE, whose + "/" + detail, 1);
            }
        });
    }

    /** On day 0 the checklists are handed out. */
    void handOutChecklists(UUID onboardingId) {
        for (String whose : List.of("newcomer", "manager", "buddy")) {
            checklist(onboardingId, whose)
                    .forEach(item -> facts.add(onboardingId, Fact.CHECKLIST_ITEM_DUE, whose + "/" + item.detail(), 1));
        }
    }

    private boolean done(UUID onboardingId, String kind, String item, String detail, String actor) {
        return jdbc.sql("""
                        UPDATE onboarding.due_item
                        SET done_at = coalesce(done_at, ?), done_by = coalesce(done_by, ?), undone_at = NULL
                        WHERE onboarding_id = ? AND kind = ? AND item = ? AND detail = ?""")
                        .params(now(), actor, onboardingId, kind, item, detail)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
