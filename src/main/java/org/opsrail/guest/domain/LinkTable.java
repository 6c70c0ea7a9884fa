package org.opsrail.guest.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("guestLinkTable")
class LinkTable {

    private static final String OPEN = "used_at IS NULL AND revoked_at IS NULL";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    LinkTable(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Link add(byte[] secretHash, String form, String reference, @Nullable Long caseKey, Instant expiresAt) {
        return jdbc.sql("INSERT INTO guest.link (id, secret_hash, form, reference, case_key, issued_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *")
                .param(UUID.randomUUID())
                .param(secretHash)
                .param(form)
                .param(reference)
                .param(caseKey)
                .param(now())
                .param(expiresAt.atOffset(ZoneOffset.UTC))
                .query(LinkTable::link)
                .single();
    }

    Optional<Link> find(byte[] secretHash) {
        return jdbc.sql("SELECT * FROM guest.link WHERE secret_hash = ?")
                .param(secretHash)
                .query(LinkTable::link)
                .optional();
    }

    /** Until the end of the transaction nobody else answers on it. */
    Optional<Link> lock(UUID id) {
        return jdbc.sql("SELECT * FROM guest.link WHERE id = ? FOR UPDATE")
                .param(id)
                .query(LinkTable::link)
                .optional();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("SELECT * FROM guest.link WHERE id = ?")
                .param(id)
                .query(LinkTable::link)
                .optional();
    }

    /** Latest first. */
    List<Link> ofCase(long caseKey) {
        return jdbc.sql("SELECT * FROM guest.link WHERE case_key = ? ORDER BY issued_at DESC, id")
                .param(caseKey)
                .query(LinkTable::link)
                .list();
    }

    boolean has(String form, String reference) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM guest.link WHERE form = ? AND reference = ?)")
                .params(form, reference)
                .query(Boolean.class)
                .single();
    }

    void tried(UUID id) {
        jdbc.sql("UPDATE guest.link SET tries = tries + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    void used(UUID id) {
        jdbc.sql("UPDATE guest.link SET used_at = ? WHERE id = ?")
                .params(now(), id)
                .update();
        jdbc.sql("DELETE FROM guest.upload WHERE link_id = ?").param(id).update();
    }

    /** Whether it worked until now. */
    boolean revoke(UUID id, String actor) {
        return jdbc.sql("UPDATE guest.link SET revoked_at = ?, revoked_by = ? WHERE id = ? AND " + OPEN)
                        .params(now(), actor, id)
                        .update()
                == 1;
    }

    /** Those that worked until now, or might have. */
    List<Link> revokeAll(String form, String reference) {
        return jdbc.sql("UPDATE guest.link SET revoked_at = ? WHERE form = ? AND reference = ? AND " + OPEN
                        + " RETURNING *")
                .params(now(), form, reference)
                .query(LinkTable::link)
                .list();
    }

    /** Those that have expired since this was asked last. */
    List<Link> expired() {
        return jdbc.sql(
                        "UPDATE guest.link SET expiry_noted_at = ? WHERE expires_at <= ? AND expiry_noted_at IS NULL AND "
                                + OPEN + " RETURNING *")
                .params(now(), now())
                .query(LinkTable::link)
                .list();
    }

    /** Whether it is the first time on that day (UTC) that the link is refused. */
    boolean refusedFirst(UUID id) {
        LocalDate today = now().toLocalDate();
        return jdbc.sql(
                                "UPDATE guest.link SET refusal_noted_on = ? WHERE id = ? AND refusal_noted_on IS DISTINCT FROM ?")
                        .params(today, id, today)
                        .update()
                == 1;
    }

    /** In the place of the one that came before. */
    void keepUpload(UUID id, String field, Upload upload) {
        jdbc.sql("INSERT INTO guest.upload (link_id, field, document_id, file_name) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (link_id, field) DO UPDATE"
                        + " SET document_id = excluded.document_id, file_name = excluded.file_name")
                .params(id, field, upload.documentId(), upload.fileName())
                .update();
    }

    Map<String, Upload> uploads(UUID id) {
        return jdbc
                .sql("SELECT field, document_id, file_name FROM guest.upload WHERE link_id = ?")
                .param(id)
                .query((row, number) -> Map.entry(row.getString(1), new Upload(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    record Upload(String documentId, String fileName) {}

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("form"),
                row.getString("reference"),
                row.getObject("case_key", Long.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
