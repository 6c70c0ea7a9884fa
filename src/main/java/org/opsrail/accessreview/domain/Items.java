package org.opsrail.accessreview.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy.Rule;
import org.opsrail.accessreview.domain.ReviewPolicy.Undecided;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rights under review, as they were frozen, with what was decided on them last. */
@Repository
@Transactional
public class Items {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Items(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record NewItem(String system, Entry entry, List<Finding> findings, Rule rule) {}

    /** One statement for all of them. */
    void addAll(UUID review, UUID share, List<NewItem> items) {
        jdbc.sql("""
                INSERT INTO accessreview.item (id, review_id, share_id, system, account, level, name, employee_number,
                    last_used, findings, worst, policy_rule, reason_to_keep, undecided)
                SELECT gen_random_uuid(), CAST(:review AS uuid), CAST(:share AS uuid), system, account, level, name,
                    employee_number, last_used::date, findings, worst, policy_rule, reason_to_keep::boolean, undecided
                FROM unnest(:systems, :accounts, :levels, :names, :numbers, :used, :findings, :worst, :rules, :reasons,
                    :undecided) AS item (system, account, level, name, employee_number, last_used, findings, worst,
                    policy_rule, reason_to_keep, undecided)""")
                .param("review", review.toString())
                .param("share", share.toString())
                .param("systems", column(items, NewItem::system))
                .param("accounts", column(items, item -> item.entry().account()))
                .param("levels", column(items, item -> item.entry().level()))
                .param("names", column(items, item -> item.entry().name()))
                .param("numbers", column(items, item -> item.entry().employeeNumber()))
                .param("used", column(items, item -> item.entry().lastUsed()))
                .param("findings", column(items, item -> json.writeValueAsString(item.findings())))
                .param(
                        "worst",
                        column(
                                items,
                                item -> item.findings().isEmpty()
                                        ? null
                                        : item.findings().getFirst().kind()))
                .param("rules", column(items, item -> item.rule().id()))
                .param("reasons", column(items, item -> item.rule().reasonToKeep()))
                .param("undecided", column(items, item -> item.rule().undecided()))
                .update();
    }

    private static @Nullable String[] column(List<NewItem> items, Function<NewItem, @Nullable Object> value) {
        return items.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    @Transactional(readOnly = true)
    public List<Item> ofShare(UUID share) {
        return jdbc.sql("SELECT * FROM accessreview.item WHERE share_id = ? ORDER BY system, name, level")
                .param(share)
                .query(this::item)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Item> of(UUID review) {
        return jdbc.sql("SELECT * FROM accessreview.item WHERE review_id = ? ORDER BY system, name, level")
                .param(review)
                .query(this::item)
                .list();
    }

    List<Item> ofShare(UUID share, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM accessreview.item WHERE share_id = :share AND id IN (:ids)")
                        .param("share", share)
                        .param("ids", ids)
                        .query(this::item)
                        .list();
    }

    /** The levels that a system was seen to have, for those who want another one. */
    @Transactional(readOnly = true)
    public List<String> levels(UUID review, String system) {
        return List.copyOf(new TreeSet<>(
                jdbc.sql("SELECT DISTINCT level FROM accessreview.item WHERE review_id = ? AND system = ?")
                        .params(review, system)
                        .query(String.class)
                        .list()));
    }

    /** Who has decided on anything in the review. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID review) {
        return jdbc.sql("""
                SELECT DISTINCT decided_by FROM accessreview.item WHERE review_id = ? AND decided_by IS NOT NULL""").param(review).query(String.class).list();
    }

    /** How far a share is. */
    public record Progress(int items, int decided, int toRemove, int withFindings) {

        public int open() {
            return items - decided;
        }

        public int percent() {
            return items == 0 ? 100 : decided * 100 / items;
        }
    }

    /** By share. */
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress(Collection<UUID> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        record Line(UUID share, Progress progress) {}
        return jdbc
                .sql("""
                SELECT share_id, count(*) AS items, count(decision) AS decided,
                    count(*) FILTER (WHERE decision IN ('REVOKE', 'CHANGE')) AS removals,
                    count(worst) AS findings
                FROM accessreview.item WHERE review_id IN (:reviews) GROUP BY share_id""")
                .param("reviews", reviews)
                .query((row, i) -> new Line(
                        row.getObject("share_id", UUID.class),
                        new Progress(
                                row.getInt("items"),
                                row.getInt("decided"),
                                row.getInt("removals"),
                                row.getInt("findings"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::share, Line::progress));
    }

    /** How many rights of the review have which weightiest finding. */
    @Transactional(readOnly = true)
    public Map<Finding.Kind, Long> findings(UUID review) {
        return jdbc
                .sql("""
                SELECT worst, count(*) AS items FROM accessreview.item
                WHERE review_id = ? AND worst IS NOT NULL GROUP BY worst""")
                .param(review)
                .query((row, i) -> Map.entry(Finding.Kind.valueOf(row.getString("worst")), row.getLong("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.TreeMap::new));
    }

    private Item item(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getObject("share_id", UUID.class),
                row.getString("system"),
                row.getString("account"),
                row.getString("level"),
                row.getString("name"),
                row.getString("employee_number"),
                row.getObject("last_used", LocalDate.class),
                findings(row.getString("findings")),
                row.getString("policy_rule"),
                row.getBoolean("reason_to_keep"),
                Undecided.valueOf(row.getString("undecided")),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("new_level"),
                row.getString("reason"),
                row.getString("decided_by"),
                Reviews.instant(row, "decided_at"));
    }

    private List<Finding> findings(String written) {
        return written.equals("[]") ? List.of() : Arrays.asList(json.readValue(written, Finding[].class));
    }
}
