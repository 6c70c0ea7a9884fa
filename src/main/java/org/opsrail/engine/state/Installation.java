package org.opsrail.engine.state;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine on this database remembers of itself. */
public final class Installation {

    private final JdbcClient jdbc;

    public Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that no earlier boot on this database had. */
    public int nextBoot() {
        return jdbc.sql("UPDATE engine.installation SET boots = boots + 1 RETURNING boots")
                .query(Integer.class)
                .single();
    }

    public long purges() {
        return jdbc.sql("SELECT purges FROM engine.installation")
                .query(Long.class)
                .single();
    }

    public void countPurge() {
        jdbc.sql("UPDATE engine.installation SET purges = purges + 1").update();
    }

    public Duration clockOffset() {
        return jdbc.sql("SELECT clock_offset_millis FROM engine.installation")
                .query((row, number) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    public void keepClockOffset(Duration offset) {
        jdbc.sql("UPDATE engine.installation SET clock_offset_millis = ?")
                .param(offset.toMillis())
                .update();
    }
}
