package org.opsrail.document.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentInfo.Hold;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of documents; the row of an erased one stays, without what names people. */
@Repository
class DocumentTable {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String SELECT = "SELECT * FROM document.document WHERE erased_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;

    DocumentTable(JdbcClient jdbc, InstantSource clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** @param type as found in the content */
    record Checked(String store, String hash, long size, String type, boolean scanned) {}

    /** Until the end of the transaction nobody else adds or erases that content. */
    void lock(String hash) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(hash)
                .query((row, number) -> "")
                .list();
    }

    /** Whether the id was free. */
    boolean add(NewDocument document, Checked checked) {
        Placement placement = document.placement();
        return jdbc.sql("""
                INSERT INTO document.document (id, store, content_hash, size, content_type, file_name, properties,
                  owner, owner_id, kind, case_key, process_id, created_by, created_at, scanned_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
                        .params(
                                document.id(),
                                checked.store(),
                                checked.hash(),
                                checked.size(),
                                checked.type(),
                                document.fileName(),
                                json.writeValueAsString(document.properties()),
                                placement.owner(),
                                placement.ownerId(),
                                placement.kind())
                        .param(placement.caseKey())
                        .param(placement.processId())
                        .param(document.createdBy())
                        .param(now())
                        .param(checked.scanned() ? now() : null)
                        .param(time(document.expiresAt()))
                        .update()
                == 1;
    }

    void stored(String id) {
        jdbc.sql("UPDATE document.document SET stored_at = ? WHERE id = ?")
                .params(now(), id)
                .update();
    }

    Optional<DocumentInfo> find(String id) {
        return jdbc.sql(SELECT + "stored_at IS NOT NULL AND id = ?")
                .param(id)
                .query(this::document)
                .optional();
    }

    List<DocumentInfo> of(String owner, String ownerId) {
        return jdbc.sql(SELECT + "stored_at IS NOT NULL AND owner = ? AND owner_id = ? ORDER BY created_at, id")
                .params(owner, ownerId)
                .query(this::document)
                .list();
    }

    List<DocumentInfo> ofCase(long caseKey) {
        return jdbc.sql(SELECT + "stored_at IS NOT NULL AND case_key = ? ORDER BY created_at, id")
                .param(caseKey)
                .query(this::document)
                .list();
    }

    /** What belongs to the cases about the person, and what the person brought and never sent. */
    List<DocumentInfo> ofPerson(Subject subject) {
        return jdbc.sql(SELECT
                        + "stored_at IS NOT NULL AND (case_key = ANY (?) OR (created_by = ? AND case_key IS NULL))"
                        + " ORDER BY created_at, id")
                .params(subject.cases().toArray(Long[]::new), subject.person())
                .query(this::document)
                .list();
    }

    /** Of one that is held: it is erased in the night after it is released. */
    void expireOnRelease(String id) {
        jdbc.sql("UPDATE document.document SET expires_at = ? WHERE id = ? AND held_at IS NOT NULL")
                .params(now(), id)
                .update();
    }

    void place(String id, Placement placement, Instant expiresAt) {
        jdbc.sql("""
                UPDATE document.document
                SET owner = ?, owner_id = ?, kind = ?, case_key = ?, process_id = ?, expires_at = ?
                WHERE id = ? AND erased_at IS NULL
                """)
                .params(placement.owner(), placement.ownerId(), placement.kind())
                .param(placement.caseKey())
                .param(placement.processId())
                .param(time(expiresAt))
                .param(id)
                .update();
    }

    /** False when it is held already. */
    boolean hold(String id, String actor, String reason) {
        return jdbc.sql("UPDATE document.document SET held_by = ?, held_reason = ?, held_at = ?"
                                + " WHERE id = ? AND erased_at IS NULL AND held_at IS NULL")
                        .params(actor, reason, now(), id)
                        .update()
                == 1;
    }

    boolean release(String id) {
        return jdbc.sql("UPDATE document.document SET held_by = NULL, held_reason = NULL, held_at = NULL"
                                + " WHERE id = ? AND held_at IS NOT NULL")
                        .param(id)
                        .update()
                == 1;
    }

    /** What has lived long enough, and what never arrived; nothing that is held. */
    List<String> expired(Instant arrivedBefore, int most) {
        return jdbc.sql(
                        "SELECT id FROM document.document WHERE erased_at IS NULL AND held_at IS NULL"
                                + " AND (expires_at <= ? OR (stored_at IS NULL AND created_at <= ?)) ORDER BY created_at LIMIT ?")
                .params(now(), arrivedBefore.atOffset(ZoneOffset.UTC), most)
                .query(String.class)
                .list();
    }

    /** What the row spoke of; empty when it is held or erased already. */
    Optional<Erased> erase(String id) {
        return jdbc.sql("""
                UPDATE document.document SET erased_at = ?, file_name = NULL, properties = NULL
                WHERE id = ? AND erased_at IS NULL AND held_at IS NULL RETURNING store, content_hash, owner, owner_id, kind, case_key, process_id
                """)
                .params(now(), id)
                .query((row, number) ->
                        new Erased(new Content(row.getString("store"), row.getString("content_hash")), placement(row)))
                .optional();
    }

    /** Read before it is locked: the hash of a document never changes. */
    Optional<String> hash(String id) {
        return jdbc.sql("SELECT content_hash FROM document.document WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    boolean isNeeded(Content content) {
        return jdbc.sql("SELECT EXISTS (" + SELECT + "content_hash = ? AND store = ?)")
                .params(content.hash(), content.store())
                .query(Boolean.class)
                .single();
    }

    record Content(String store, String hash) {}

    record Erased(Content content, Placement placement) {}

    private DocumentInfo document(ResultSet row, int number) throws SQLException {
        return new DocumentInfo(
                row.getString("id"),
                row.getString("store"),
                row.getString("content_hash"),
                row.getLong("size"),
                row.getString("content_type"),
                row.getString("file_name"),
                json.readValue(row.getString("properties"), OBJECT),
                placement(row),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "scanned_at"),
                instant(row, "expires_at"),
                hold(row));
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("owner"),
                row.getString("owner_id"),
                row.getString("kind"),
                row.getObject("case_key", Long.class),
                row.getString("process_id"));
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        Instant since = instant(row, "held_at");
        return since == null ? null : new Hold(row.getString("held_by"), row.getString("held_reason"), since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
