package org.opsrail.task.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people tell each other about a task; kept with its case. */
@Repository
public class Comments {

    /** Characters; the table refuses more. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Comments(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void write(Task task, String author, String content) {
        jdbc.sql("INSERT INTO task.comment (id, task_key, case_key, author, content, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        task.key(),
                        task.caseKey(),
                        author,
                        content,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    public List<Comment> of(long taskKey) {
        return by("task_key", taskKey);
    }

    /** Oldest first. */
    public List<Comment> ofCase(long caseKey) {
        return by("case_key", caseKey);
    }

    private List<Comment> by(String column, long key) {
        return jdbc.sql("SELECT author, content, written_at FROM task.comment WHERE " + column
                        + " = ? ORDER BY written_at, id")
                .param(key)
                .query((row, number) -> new Comment(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    public record Comment(String author, String content, Instant at) {}
}
