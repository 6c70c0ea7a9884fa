package org.opsrail.task.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has been given a task and does not know it yet; of each task the latest only. */
@Repository
public class AssignmentNews {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AssignmentNews(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(long taskKey, String assignee) {
        jdbc.sql("""
                INSERT INTO task.assignment_news (task_key, assignee, noted_at) VALUES (?, ?, ?)
                ON CONFLICT (task_key) DO UPDATE SET assignee = EXCLUDED.assignee, noted_at = EXCLUDED.noted_at""")
                .params(taskKey, assignee, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    public List<Untold> untold() {
        return jdbc.sql("SELECT task_key, assignee, noted_at FROM task.assignment_news ORDER BY noted_at, task_key")
                .query((row, number) -> new Untold(
                        row.getLong("task_key"),
                        row.getString("assignee"),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    /** Unless the task was given to somebody else meanwhile. */
    public void forget(Untold news) {
        jdbc.sql("DELETE FROM task.assignment_news WHERE task_key = ? AND assignee = ?")
                .params(news.taskKey(), news.assignee())
                .update();
    }

    public record Untold(long taskKey, String assignee, Instant notedAt) {}
}
