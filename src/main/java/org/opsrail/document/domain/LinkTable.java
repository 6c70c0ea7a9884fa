package org.opsrail.document.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    LinkTable(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(byte[] tokenHash, String documentId, Instant expiresAt) {
        jdbc.sql("INSERT INTO document.link (token_hash, document_id, expires_at) VALUES (?, ?, ?)")
                .params(tokenHash, documentId, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> document(byte[] tokenHash) {
        return jdbc.sql("SELECT document_id FROM document.link WHERE token_hash = ? AND expires_at > ?")
                .params(tokenHash, now())
                .query(String.class)
                .optional();
    }

    void dropExpired() {
        jdbc.sql("DELETE FROM document.link WHERE expires_at <= ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
