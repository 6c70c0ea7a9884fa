package org.opsrail.screening.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.ListFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists, their versions and what these changed. */
@Repository
@Transactional(readOnly = true)
public class Versions {

    private static final String SELECT =
            "SELECT version.*, list.name AS list_name FROM screening.version JOIN screening.list ON list.id = version.list ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By name. */
    public List<KnownList> lists() {
        return jdbc.sql("SELECT * FROM screening.list ORDER BY name")
                .query((row, i) -> new KnownList(
                        row.getString("id"),
                        row.getString("name"),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("url"),
                        instant(row, "checked_at"),
                        row.getString("problem")))
                .list();
    }

    public Optional<ListVersion> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE version.id = ?")
                .param(id)
                .query(Versions::version)
                .optional();
    }

    public Optional<ListVersion> current(String list) {
        return jdbc.sql(SELECT + "WHERE list = ? AND state = 'CURRENT'")
                .param(list)
                .query(Versions::version)
                .optional();
    }

    /** What is screened against, by list. */
    public Map<String, UUID> current() {
        return jdbc
                .sql("SELECT list, id FROM screening.version WHERE state = 'CURRENT'")
                .query((row, i) -> Map.entry(row.getString("list"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those that wait for somebody to look at them, the latest first. */
    public List<ListVersion> staged() {
        return jdbc.sql(SELECT + "WHERE state = 'STAGED' ORDER BY loaded_at DESC")
                .query(Versions::version)
                .list();
    }

    /** The latest first. */
    public List<ListVersion> history(String list, int most) {
        return jdbc.sql(SELECT + "WHERE list = ? AND state <> 'STAGED' ORDER BY activated_at DESC LIMIT ?")
                .params(list, most)
                .query(Versions::version)
                .list();
    }

    /** The first of that kind by name. */
    public List<Change> changes(UUID version, Change.Kind kind, int most) {
        return jdbc.sql("""
                SELECT change.*, entry.body AS after FROM screening.change
                LEFT JOIN screening.entry ON entry.version = change.version AND entry.id = change.entry_id
                WHERE change.version = ? AND change.kind = ? ORDER BY change.name, change.entry_id LIMIT ?""")
                .params(version, kind.name(), most)
                .query((row, i) -> new Change(
                        row.getString("entry_id"),
                        kind,
                        row.getString("name"),
                        entity(row.getString("before")),
                        entity(row.getString("after"))))
                .list();
    }

    private @Nullable ListedEntity entity(@Nullable String body) {
        return body == null ? null : json.readValue(body, ListedEntity.class);
    }

    private static ListVersion version(ResultSet row, int number) throws SQLException {
        return new ListVersion(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("list_name"),
                ListVersion.State.valueOf(row.getString("state")),
                ListFormat.valueOf(row.getString("format")),
                row.getString("source"),
                row.getObject("published_on", LocalDate.class),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getInt("entries"),
                row.getObject("previous", UUID.class),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("removed"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                row.getString("loaded_by"),
                instant(row, "activated_at"),
                row.getString("activated_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
