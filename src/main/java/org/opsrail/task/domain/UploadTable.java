package org.opsrail.task.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents a person has chosen for which field of a task's form. */
@Repository
class UploadTable {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    UploadTable(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String documentId, long taskKey, String field, String actor) {
        jdbc.sql("INSERT INTO task.upload (document_id, task_key, field, actor, uploaded_at) VALUES (?, ?, ?, ?, ?)")
                .params(documentId, taskKey, field, actor, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<String> of(long taskKey, String field, String actor) {
        return Set.copyOf(jdbc.sql("SELECT document_id FROM task.upload WHERE task_key = ? AND field = ? AND actor = ?")
                .params(taskKey, field, actor)
                .query(String.class)
                .list());
    }
}
