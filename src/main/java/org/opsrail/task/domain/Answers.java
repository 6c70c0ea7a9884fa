package org.opsrail.task.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who completed which task, and the answers to forms that no module keeps by itself. */
@Repository
public class Answers {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final InstantSource clock;

    Answers(JdbcClient jdbc, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param content a JSON object; what was kept for the task before is replaced */
    void keep(Task task, String formId, String actor, String content) {
        jdbc.sql("""
                INSERT INTO task.answer (task_key, case_key, element_id, form_id, actor, content, given_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (task_key) DO UPDATE
                SET actor = EXCLUDED.actor, content = EXCLUDED.content, given_at = EXCLUDED.given_at
                """)
                .params(task.key(), task.caseKey(), task.elementId(), formId, actor, content, now())
                .update();
    }

    void completed(Task task, String actor) {
        int completed = jdbc.sql("""
                INSERT INTO task.completion (task_key, case_key, element_id, actor, completed_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (task_key) DO NOTHING
                """)
                .params(task.key(), task.caseKey(), task.elementId(), actor, now())
                .update();
        if (completed > 0) {
            trail.record(TaskAction.COMPLETE.entry(task).by(actor));
        }
    }

    public Optional<String> completedBy(long taskKey) {
        return jdbc.sql("SELECT actor FROM task.completion WHERE task_key = ?")
                .param(taskKey)
                .query(String.class)
                .optional();
    }

    /** Oldest first. */
    public List<Completion> completionsOf(long caseKey) {
        return jdbc.sql("""
                SELECT c.element_id, c.actor, c.completed_at, a.content
                FROM task.completion c LEFT JOIN task.answer a USING (task_key)
                WHERE c.case_key = ? ORDER BY c.completed_at
                """)
                .param(caseKey)
                .query((row, number) -> new Completion(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @param answers a JSON object, null where a module keeps them */
    public record Completion(
            String elementId,
            String actor,
            Instant at,
            @Nullable String answers) {}
}
