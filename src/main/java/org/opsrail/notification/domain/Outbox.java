package org.opsrail.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All messages, sent and unsent. */
@Repository
@Transactional
public class Outbox {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the message unless one with that key is kept already. */
    void keep(String idempotencyKey, OutboxMessage message) {
        jdbc.sql("""
                        INSERT INTO notification.message (id, idempotency_key, recipient, channel, address, template, language,
                            subject, text_body, html_body, brief, link, state, held, next_attempt_at, created_at)
                        VALUES (:id, :key, :recipient, :channel, :address, :template, :language,
                            :subject, :text, :html, :brief, :link, :state, :held, :next, :created)
                        ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                .param("id", message.id())
                .param("key", idempotencyKey)
                .param("recipient", message.recipient())
                .param("channel", message.channel())
                .param("address", message.address())
                .param("template", message.template())
                .param("language", message.language())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("html", message.html())
                .param("brief", message.brief())
                .param("link", message.link())
                .param("state", message.state().name())
                .param("held", message.held())
                .param("next", utc(message.nextAttemptAt()))
                .param("created", utc(message.createdAt()))
                .update();
    }

    /**
     * The oldest message that is due, locked until the transaction ends; one that another process has is skipped.
     *
     * @param mails whether mails can be delivered now
     */
    Optional<OutboxMessage> lockDue(Instant now, boolean mails) {
        return jdbc.sql("""
                        SELECT * FROM notification.message
                        WHERE state = 'WAITING' AND next_attempt_at <= :now AND (:mails OR channel IS NOT NULL)
                        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", utc(now))
                .param("mails", mails)
                .query(Outbox::message)
                .optional();
    }

    /** What waits for the same reader as that one and is due, too, the oldest first; locked like it. */
    List<OutboxMessage> lockHeldWith(OutboxMessage message, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM notification.message
                        WHERE state = 'WAITING' AND held AND attempts = 0 AND next_attempt_at <= :now
                          AND recipient = :recipient AND address = :address AND language = :language
                          AND channel IS NOT DISTINCT FROM CAST(:channel AS uuid)
                        ORDER BY created_at, id FOR UPDATE SKIP LOCKED
                        """)
                .param("now", utc(now))
                .param("recipient", message.recipient())
                .param("address", message.address())
                .param("language", message.language())
                .param("channel", message.channel())
                .query(Outbox::message)
                .list();
    }

    /** Those are told in the digest. */
    void fold(List<OutboxMessage> messages, UUID digest) {
        jdbc.sql("""
                        UPDATE notification.message SET state = 'FOLDED', digest = :digest, next_attempt_at = NULL
                        WHERE id IN (:ids)
                        """)
                .param("digest", digest)
                .param("ids", messages.stream().map(OutboxMessage::id).toList())
                .update();
    }

    /** How many of that kind were written to that reader since then. */
    int countSince(Instant then, String recipient, @Nullable UUID channel, String template) {
        return jdbc.sql("""
                        SELECT count(*) FROM notification.message
                        WHERE recipient = :recipient AND template = :template AND created_at > :then
                          AND channel IS NOT DISTINCT FROM CAST(:channel AS uuid)
                        """)
                .param("then", utc(then))
                .param("recipient", recipient)
                .param("channel", channel)
                .param("template", template)
                .query(Integer.class)
                .single();
    }

    /** When the next one of that kind arrives that is held for that reader. */
    Optional<Instant> nextHeld(String recipient, @Nullable UUID channel, String template) {
        return jdbc.sql("""
                        SELECT next_attempt_at FROM notification.message
                        WHERE recipient = :recipient AND template = :template AND state = 'WAITING' AND held
                          AND channel IS NOT DISTINCT FROM CAST(:channel AS uuid)
                        ORDER BY next_attempt_at LIMIT 1
                        """)
                .param("recipient", recipient)
                .param("channel", channel)
                .param("template", template)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void sent(OutboxMessage message, Instant now) {
        jdbc.sql("""
                        UPDATE notification.message
                        SET state = 'SENT', sent_at = :now, next_attempt_at = NULL, problem = NULL,
                            attempts = attempts + 1, text_body = :text, html_body = :html
                        WHERE id = :id
                        """)
                .param("id", message.id())
                .param("now", utc(now))
                .param("text", SpentLinks.blank(message.text()))
                .param("html", SpentLinks.blank(message.html()))
                .update();
    }

    /** @param next when to try again; null gives up */
    void failed(OutboxMessage message, String problem, @Nullable Instant next) {
        jdbc.sql("""
                        UPDATE notification.message
                        SET state = :state, next_attempt_at = :next, problem = :problem, attempts = attempts + 1
                        WHERE id = :id
                        """)
                .param("id", message.id())
                .param("state", (next == null ? State.FAILED : State.WAITING).name())
                .param("next", utc(next))
                .param("problem", problem)
                .update();
    }

    /** Has a message that was kept or given up tried again, at once; one that was sent or told in another stays as it is. */
    public boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                                UPDATE notification.message
                                SET state = 'WAITING', next_attempt_at = :now, attempts = 0
                                WHERE id = :id AND state NOT IN ('SENT', 'FOLDED')
                                """).param("id", id).param("now", utc(now)).update() == 1;
    }

    @Transactional(readOnly = true)
    public Optional<OutboxMessage> byId(UUID id) {
        return jdbc.sql("SELECT * FROM notification.message WHERE id = :id")
                .param("id", id)
                .query(Outbox::message)
                .optional();
    }

    /** The latest hundred in that state (null: in any), to that address or person or with those words in the subject. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> latest(@Nullable State state, String words) {
        return jdbc.sql("""
                        SELECT * FROM notification.message
                        WHERE (CAST(:state AS text) IS NULL OR state = :state)
                          AND (:words = '' OR strpos(lower(concat_ws(' ', recipient, address, subject)), lower(:words)) > 0)
                        ORDER BY created_at DESC, id LIMIT :page
                        """)
                .param("state", state == null ? null : state.name())
                .param("words", words)
                .param("page", PAGE)
                .query(Outbox::message)
                .list();
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getObject("channel", UUID.class),
                row.getString("address"),
                row.getString("template"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getString("brief"),
                row.getString("link"),
                State.valueOf(row.getString("state")),
                row.getBoolean("held"),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
