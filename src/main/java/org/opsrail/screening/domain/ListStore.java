package org.opsrail.screening.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.ScreeningListUpdated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps versions of lists: a new one stands beside the present one until it takes its place, at once and as a whole. */
@Repository
@Transactional
class ListStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Versions versions;
    private final ScreeningTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ListStore(
            JdbcClient jdbc,
            JsonMapper json,
            Versions versions,
            ScreeningTrail trail,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = versions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void know(String list, String name, Topic topic) {
        jdbc.sql("""
                INSERT INTO screening.list (id, name, topic) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, topic = excluded.topic""").params(list, name, topic.name()).update();
    }

    /** Opens a version; the caller's transaction ends with {@link #staged}, or leaves nothing of it. */
    void open(UUID version, String list, LoadedFile file, @Nullable String actor) {
        jdbc.sql("""
                INSERT INTO screening.version (id, list, state, format, source, sha256, bytes, entries, previous, added,
                    changed, removed, loaded_at, loaded_by)
                VALUES (:id, :list, 'STAGED', :format, :source, :sha256, :bytes, 0, NULL, 0, 0, 0, :now, :actor)""")
                .param("id", version)
                .param("list", list)
                .param("format", file.format().name())
                .param("source", file.source())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("now", now())
                .param("actor", actor)
                .update();
    }

    EntryWriter writer(UUID version, int most) {
        return new EntryWriter(jdbc, json, version, most);
    }

    void staged(UUID version, int entries, @Nullable LocalDate publishedOn) {
        jdbc.sql("UPDATE screening.version SET entries = :entries, published_on = :published WHERE id = :version")
                .param("entries", entries)
                .param("published", publishedOn)
                .param("version", version)
                .update();
        compare(version);
    }

    /** Holds the version against the present one. */
    private void compare(UUID version) {
        String list = versions.find(version).orElseThrow().list();
        UUID previous = versions.current(list).map(ListVersion::id).orElse(null);
        jdbc.sql("DELETE FROM screening.change WHERE version = ?")
                .param(version)
                .update();
        int added = insert(version, previous, "'ADDED', now.name, NULL::jsonb", "before.id IS NULL");
        int changed = insert(version, previous, "'CHANGED', now.name, before.body", "before.body <> now.body");
        int removed = jdbc.sql("""
                INSERT INTO screening.change (version, entry_id, kind, name, before)
                SELECT :version, before.id, 'REMOVED', before.name, before.body FROM screening.entry before
                WHERE before.version = :previous AND NOT EXISTS (
                    SELECT 1 FROM screening.entry now WHERE now.version = :version AND now.id = before.id)""")
                .param("version", version)
                .param("previous", previous)
                .update();
        jdbc.sql(
                        "UPDATE screening.version SET previous = :previous, added = :added, changed = :changed, removed = :removed WHERE id = :version")
                .param("previous", previous)
                .param("added", added)
                .param("changed", changed)
                .param("removed", removed)
                .param("version", version)
                .update();
    }

    private int insert(UUID version, @Nullable UUID previous, String columns, String where) {
        return jdbc.sql("""
                INSERT INTO screening.change (version, entry_id, kind, name, before)
                SELECT now.version, now.id, %s FROM screening.entry now
                LEFT JOIN screening.entry before ON before.version = :previous AND before.id = now.id
                WHERE now.version = :version AND %s""".formatted(columns, where))
                .param("version", version)
                .param("previous", previous)
                .update();
    }

    /** Puts a staged version in the place of the present one; empty when it is not staged any more. */
    Optional<ListVersion> activate(UUID version, @Nullable String actor) {
        Optional<ListVersion> found = versions.find(version);
        found.ifPresent(known -> lock(known.list()));
        Optional<ListVersion> staged = versions.find(version).filter(ListVersion::isStaged);
        if (staged.isEmpty()) {
            return Optional.empty();
        }
        Optional<ListVersion> present = versions.current(staged.get().list());
        if (!present.map(ListVersion::id)
                .equals(Optional.ofNullable(staged.get().previous()))) {
            compare(version);
        }
        present.ifPresent(this::replace);
        jdbc.sql(
                        "UPDATE screening.version SET state = 'CURRENT', activated_at = :now, activated_by = :actor WHERE id = :version")
                .param("now", now())
                .param("actor", actor)
                .param("version", version)
                .update();
        ListVersion current = versions.find(version).orElseThrow();
        trail.updated(current, actor);
        events.publishEvent(new ScreeningListUpdated(
                version, current.list(), current.added(), current.changed(), current.removed()));
        return Optional.of(current);
    }

    private void replace(ListVersion present) {
        jdbc.sql("UPDATE screening.version SET state = 'REPLACED' WHERE id = ?")
                .param(present.id())
                .update();
        jdbc.sql("DELETE FROM screening.entry WHERE version = ?")
                .param(present.id())
                .update();
    }

    private void lock(String list) {
        jdbc.sql("SELECT 1 FROM screening.list WHERE id = ? FOR UPDATE")
                .param(list)
                .query(Integer.class)
                .single();
    }

    /** Forgets a version that was never in place; false when it is not staged. */
    boolean discard(UUID version) {
        return jdbc.sql("DELETE FROM screening.version WHERE id = ? AND state = 'STAGED'")
                        .param(version)
                        .update()
                > 0;
    }

    /** What the nightly look for a newer version came to; null for no problem. */
    void checked(String list, @Nullable String problem) {
        jdbc.sql("UPDATE screening.list SET checked_at = :now, problem = :problem WHERE id = :list")
                .param("now", now())
                .param("problem", problem)
                .param("list", list)
                .update();
    }

    void fetchFrom(String list, @Nullable String url) {
        jdbc.sql("UPDATE screening.list SET url = :url, problem = NULL WHERE id = :list")
                .param("url", url)
                .param("list", list)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
