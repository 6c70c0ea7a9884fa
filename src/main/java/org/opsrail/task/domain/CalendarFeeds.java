package org.opsrail.task.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses at which calendars read somebody's tasks: one for each person, known here by its hash alone. */
@Repository
@Transactional
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final AuditTrail trail;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, InstantSource clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** The token of a new address; the former one, if any, works no more. */
    public String renew(String actor) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                INSERT INTO task.calendar_feed (actor, token_hash, created_at) VALUES (?, ?, ?)
                ON CONFLICT (actor) DO UPDATE SET token_hash = EXCLUDED.token_hash, created_at = EXCLUDED.created_at
                """)
                .params(actor, hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(AuditEntry.of(TaskAction.OPEN_CALENDAR).about(actor));
        return token;
    }

    /** Has the address work no more. */
    public void revoke(String actor) {
        int revoked = jdbc.sql("DELETE FROM task.calendar_feed WHERE actor = ?")
                .param(actor)
                .update();
        if (revoked > 0) {
            trail.record(AuditEntry.of(TaskAction.CLOSE_CALENDAR).about(actor));
        }
    }

    /** Since when the person has the present address. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String actor) {
        return jdbc.sql("SELECT created_at FROM task.calendar_feed WHERE actor = ?")
                .param(actor)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose tasks are read with that token. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String token) {
        return jdbc.sql("SELECT actor FROM task.calendar_feed WHERE token_hash = ?")
                .param(hash(token))
                .query(String.class)
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
