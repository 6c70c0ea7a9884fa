package org.opsrail.sample;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was given to the sample company. */
@Repository
@Profile("local | test")
class SampleProgress {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SampleProgress(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isDone(String step) {
        return jdbc.sql("SELECT count(*) FROM sample.progress WHERE step = ?")
                        .param(step)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void done(String step) {
        jdbc.sql("INSERT INTO sample.progress (step, done_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(step, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
