package org.opsrail.task.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which late tasks were brought to whom, and when. */
@Repository
public class Escalations {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Escalations(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the first time that the task was brought there. */
    public void keep(long taskKey, long caseKey, String elementId, @Nullable String assignee, Destination to) {
        jdbc.sql("""
                INSERT INTO task.escalation (task_key, case_key, element_id, assignee, to_person, to_group, escalated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(taskKey, caseKey, elementId)
                .param(assignee)
                .param(to.person())
                .param(to.group())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    public List<Escalation> ofCase(long caseKey) {
        return by("case_key", caseKey);
    }

    /** Oldest first. */
    public List<Escalation> of(long taskKey) {
        return by("task_key", taskKey);
    }

    private List<Escalation> by(String column, long key) {
        return jdbc.sql("SELECT element_id, assignee, to_person, to_group, escalated_at FROM task.escalation WHERE "
                        + column + " = ? ORDER BY escalated_at, to_person, to_group")
                .param(key)
                .query((row, number) -> new Escalation(
                        row.getString(1),
                        row.getString(2),
                        new Destination(row.getString(3), row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Either a person or a group. */
    public record Destination(
            @Nullable String person, @Nullable String group) {

        public static Destination person(String person) {
            return new Destination(person, null);
        }

        public static Destination group(String group) {
            return new Destination(null, group);
        }

        /** One at most. */
        public List<String> groups() {
            return group == null ? List.of() : List.of(group);
        }
    }

    /** @param assignee who had the task then, null when nobody had taken it */
    public record Escalation(String elementId, @Nullable String assignee, Destination to, Instant at) {}
}
