package org.opsrail.task.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has typed into a task's form and not yet sent; survives whatever happens to page, browser or engine. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Drafts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param content a JSON object */
    public void keep(long taskKey, String actor, String content) {
        jdbc.sql("""
                INSERT INTO task.draft (task_key, actor, content, saved_at) VALUES (?, ?, ?::jsonb, ?)
                ON CONFLICT (task_key, actor) DO UPDATE SET content = EXCLUDED.content, saved_at = EXCLUDED.saved_at
                """)
                .params(taskKey, actor, content, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<String> find(long taskKey, String actor) {
        return jdbc.sql("SELECT content FROM task.draft WHERE task_key = ? AND actor = ?")
                .params(taskKey, actor)
                .query(String.class)
                .optional();
    }

    public void drop(long taskKey) {
        jdbc.sql("DELETE FROM task.draft WHERE task_key = ?").param(taskKey).update();
    }
}
