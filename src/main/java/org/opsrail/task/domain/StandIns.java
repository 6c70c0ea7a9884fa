package org.opsrail.task.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why tasks are with somebody else than they were meant for; the latest reason of each. */
@Repository
public class StandIns {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StandIns(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(long taskKey, Substitute substitute) {
        jdbc.sql("""
                INSERT INTO task.stand_in (task_key, person, reason, holder, until, noted_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (task_key) DO UPDATE SET person = EXCLUDED.person, reason = EXCLUDED.reason,
                    holder = EXCLUDED.holder, until = EXCLUDED.until, noted_at = EXCLUDED.noted_at""")
                .param(taskKey)
                .param(substitute.person())
                .param(substitute.reason().name())
                .param(substitute.holder())
                .param(substitute.until())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The tasks that somebody who has left was meant to do, with who got them. */
    Map<Long, String> leftBy(String person) {
        return jdbc
                .sql("SELECT task_key, holder FROM task.stand_in"
                        + " WHERE person = ? AND reason = 'LEFT' AND holder IS NOT NULL")
                .param(person)
                .query((row, number) -> Map.entry(row.getLong("task_key"), row.getString("holder")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<Substitute> of(long taskKey) {
        return jdbc.sql("SELECT person, reason, holder, until FROM task.stand_in WHERE task_key = ?")
                .param(taskKey)
                .query((row, number) -> new Substitute(
                        row.getString("person"),
                        Substitute.Reason.valueOf(row.getString("reason")),
                        row.getString("holder"),
                        row.getObject("until", LocalDate.class)))
                .optional();
    }
}
