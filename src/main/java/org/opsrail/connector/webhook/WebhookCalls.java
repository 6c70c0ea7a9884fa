package org.opsrail.connector.webhook;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers under which key a call was made, so that a repeated attempt carries the same one. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class WebhookCalls {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    WebhookCalls(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID open(String system, String employeeNumber, String level, String action) {
        return jdbc.sql("""
                        INSERT INTO connector.webhook_call (id, system, employee_number, level, action, created_at)
                        VALUES (:id, :system, :employee, :level, :action, :now)
                        ON CONFLICT (system, employee_number, level, action) WHERE answered_at IS NULL
                        DO UPDATE SET level = excluded.level
                        RETURNING id
                        """)
                .param("id", UUID.randomUUID())
                .param("system", system)
                .param("employee", employeeNumber)
                .param("level", level)
                .param("action", action)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void answered(UUID id) {
        jdbc.sql("UPDATE connector.webhook_call SET answered_at = :now WHERE id = :id AND answered_at IS NULL")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
