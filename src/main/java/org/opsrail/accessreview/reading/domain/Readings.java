package org.opsrail.accessreview.reading.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots, written once. */
@Repository
@Transactional
public class Readings {

    /**
     * Rights that the first reading has and the second has not. Never row against row, which the database would choose
     * for entries of which it has no statistics yet.
     */
    private static final String ONLY_IN_FIRST = """
            SELECT account, level FROM accessreview.reading_entry WHERE reading_id = :first
            EXCEPT SELECT account, level FROM accessreview.reading_entry WHERE reading_id = :second""";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Readings(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param takenBy null for a process */
    public record Origin(
            String system,
            Source.Kind kind,
            @Nullable String takenBy,
            @Nullable String fileName) {}

    /** Keeps the snapshot and compares it with the one before. */
    public AccessReading keep(Origin origin, List<Entry> entries) {
        UUID id = UUID.randomUUID();
        // One after the other, or two would name the same predecessor.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('accessreview.reading'), hashtext(?))")
                .param(origin.system())
                .query((row, i) -> 0)
                .list();
        Optional<UUID> previous = latest(origin.system()).map(AccessReading::id);
        jdbc.sql("""
                INSERT INTO accessreview.reading (id, system, kind, taken_at, taken_by, file_name, sha256, accounts,
                    grants, previous, added, removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .param(id)
                .param(origin.system())
                .param(origin.kind().name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(origin.takenBy())
                .param(origin.fileName())
                .param(hash(entries))
                .param(Math.toIntExact(
                        entries.stream().map(Entry::account).distinct().count()))
                .param(entries.size())
                .param(previous.orElse(null))
                .param(entries.size())
                .update();
        insert(id, entries);
        previous.ifPresent(before -> jdbc.sql("UPDATE accessreview.reading SET added = ?, removed = ? WHERE id = ?")
                .params(count(id, before), count(before, id), id)
                .update());
        AccessReading reading = find(id).orElseThrow();
        events.publishEvent(new ReadingTaken(reading));
        return reading;
    }

    private static String hash(List<Entry> entries) {
        return ContentHash.of(entries.stream()
                .map(entry -> Arrays.<@Nullable Object>asList(
                        entry.account(),
                        entry.level(),
                        entry.name(),
                        entry.personKey(),
                        entry.active(),
                        entry.lastUsed()))
                .toList());
    }

    /** One statement for all of them: tens of thousands of rows take a second. */
    private void insert(UUID reading, List<Entry> entries) {
        jdbc.sql("""
                INSERT INTO accessreview.reading_entry (reading_id, account, level, name, person_key, employee_number,
                    active, last_used)
                SELECT CAST(:reading AS uuid), account, level, name, person_key, employee_number, active::boolean,
                    last_used::date
                FROM unnest(:accounts, :levels, :names, :keys, :numbers, :active, :used)
                    AS entry (account, level, name, person_key, employee_number, active, last_used)""")
                .param("reading", reading.toString())
                .param("accounts", column(entries, Entry::account))
                .param("levels", column(entries, Entry::level))
                .param("names", column(entries, Entry::name))
                .param("keys", column(entries, Entry::personKey))
                .param("numbers", column(entries, Entry::employeeNumber))
                .param("active", column(entries, Entry::active))
                .param("used", column(entries, Entry::lastUsed))
                .update();
    }

    private static @Nullable String[] column(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return entries.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    private int count(UUID first, UUID second) {
        return Math.toIntExact(jdbc.sql("SELECT count(*) FROM (" + ONLY_IN_FIRST + ") AS difference")
                .param("first", first)
                .param("second", second)
                .query(Long.class)
                .single());
    }

    /** What only the first of the two has, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Entry> onlyInFirst(UUID first, UUID second, int limit) {
        return jdbc.sql("SELECT entry.* FROM (" + ONLY_IN_FIRST + """
                ) AS difference JOIN accessreview.reading_entry entry USING (account, level)
                WHERE entry.reading_id = :first ORDER BY account, level LIMIT :limit""")
                .param("first", first)
                .param("second", second)
                .param("limit", limit)
                .query(Readings::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AccessReading> find(UUID id) {
        return jdbc.sql("SELECT * FROM accessreview.reading WHERE id = ?")
                .param(id)
                .query(Readings::reading)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<AccessReading> latest(String system) {
        return jdbc.sql("SELECT * FROM accessreview.reading WHERE system = ? ORDER BY taken_at DESC, id DESC LIMIT 1")
                .param(system)
                .query(Readings::reading)
                .optional();
    }

    /** The latest of each system. */
    @Transactional(readOnly = true)
    public List<AccessReading> latest() {
        return jdbc.sql("""
                SELECT DISTINCT ON (system) * FROM accessreview.reading ORDER BY system, taken_at DESC, id DESC""").query(Readings::reading).list();
    }

    /** The readings of a system, the latest first. */
    @Transactional(readOnly = true)
    public List<AccessReading> of(String system, int limit) {
        return jdbc.sql("SELECT * FROM accessreview.reading WHERE system = ? ORDER BY taken_at DESC, id DESC LIMIT ?")
                .params(system, limit)
                .query(Readings::reading)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Entry> entries(UUID reading) {
        return jdbc.sql("SELECT * FROM accessreview.reading_entry WHERE reading_id = ? ORDER BY account, level")
                .param(reading)
                .query(Readings::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("account"),
                row.getString("level"),
                row.getString("name"),
                row.getString("person_key"),
                row.getString("employee_number"),
                row.getBoolean("active"),
                row.getObject("last_used", LocalDate.class));
    }

    private static AccessReading reading(ResultSet row, int number) throws SQLException {
        return new AccessReading(
                row.getObject("id", UUID.class),
                row.getString("system"),
                Source.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(instant(row, "taken_at")),
                row.getString("taken_by"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("accounts"),
                row.getInt("grants"),
                row.getObject("previous", UUID.class),
                row.getInt("added"),
                row.getInt("removed"),
                instant(row, "erased_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
