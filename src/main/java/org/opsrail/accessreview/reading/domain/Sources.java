package org.opsrail.accessreview.reading.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.Source.Kind;
import org.opsrail.connector.SystemAccounts;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each system of the directory is read. */
@Repository
@Transactional
public class Sources {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final SystemAccounts accounts;

    Sources(JdbcClient jdbc, Directory directory, SystemAccounts accounts) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public List<Source> all() {
        Map<String, Kept> kept = jdbc.sql("SELECT * FROM accessreview.source").query(Sources::kept).list().stream()
                .collect(Collectors.toMap(Kept::system, Function.identity()));
        return directory.systems().stream()
                .map(system -> source(system, Optional.ofNullable(kept.get(system.id()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Source> find(String system) {
        Optional<Kept> kept = jdbc.sql("SELECT * FROM accessreview.source WHERE system = ?")
                .param(system)
                .query(Sources::kept)
                .optional();
        return directory.system(system).map(known -> source(known, kept));
    }

    public void markSensitive(String system, boolean sensitive) {
        Source source = find(system).orElseThrow();
        keep(system, source.kind(), sensitive, source.mapping());
    }

    /** From now on the system is read from exports with these columns. */
    public void map(String system, Mapping mapping) {
        keep(system, Kind.CSV, find(system).orElseThrow().sensitive(), mapping);
    }

    /** From now on the system is read by its connector, or as our own records say; its mapping is kept. */
    public void readItself(String system) {
        Source source = find(system).orElseThrow();
        keep(system, own(source.system()), source.sensitive(), source.mapping());
    }

    private void keep(String system, Kind kind, boolean sensitive, @Nullable Mapping mapping) {
        jdbc.sql("""
                INSERT INTO accessreview.source (system, kind, sensitive, account_column, person_column, level_column,
                    status_column, last_used_column) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (system) DO UPDATE SET kind = excluded.kind, sensitive = excluded.sensitive,
                    account_column = excluded.account_column, person_column = excluded.person_column,
                    level_column = excluded.level_column, status_column = excluded.status_column,
                    last_used_column = excluded.last_used_column""")
                .param(system)
                .param(kind.name())
                .param(sensitive)
                .param(mapping == null ? null : mapping.account())
                .param(mapping == null ? null : mapping.person())
                .param(mapping == null ? null : mapping.level())
                .param(mapping == null ? null : mapping.status())
                .param(mapping == null ? null : mapping.lastUsed())
                .update();
    }

    private Source source(ConnectedSystem system, Optional<Kept> kept) {
        // A connector may have come or gone since the row was written.
        Kind kind = kept.map(Kept::kind).filter(Kind.CSV::equals).orElseGet(() -> own(system));
        return new Source(
                system,
                kind,
                kept.map(Kept::sensitive).orElse(false),
                kept.map(Kept::mapping).orElse(null));
    }

    private Kind own(ConnectedSystem system) {
        return accounts.lists(system) ? Kind.SCIM : Kind.DIRECTORY;
    }

    private static Kept kept(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        String account = row.getString("account_column");
        return new Kept(
                row.getString("system"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("sensitive"),
                account == null
                        ? null
                        : new Mapping(
                                account,
                                row.getString("person_column"),
                                row.getString("level_column"),
                                row.getString("status_column"),
                                row.getString("last_used_column")));
    }

    private record Kept(
            String system,
            Kind kind,
            boolean sensitive,
            @Nullable Mapping mapping) {}
}
