package org.opsrail.audit.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed end of the chain, and what it was at earlier hours. */
@Repository
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever holds it chains; everybody else waits for that commit. */
    Head lock() {
        return head("SELECT sequence, hash, mac FROM audit.head FOR UPDATE");
    }

    Head read() {
        return head("SELECT sequence, hash, mac FROM audit.head");
    }

    private Head head(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .single();
    }

    void move(Head head) {
        jdbc.sql("UPDATE audit.head SET sequence = ?, hash = ?, mac = ?")
                .param(head.sequence())
                .param(head.hash())
                .param(head.mac())
                .update();
    }

    /** False when that head is anchored already. */
    boolean anchor(Head head, Instant at) {
        return jdbc.sql("INSERT INTO audit.anchor (sequence, hash, mac, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .param(head.sequence())
                        .param(head.hash())
                        .param(head.mac())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Head> anchors() {
        return jdbc.sql("SELECT sequence, hash, mac FROM audit.anchor ORDER BY sequence")
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }
}
