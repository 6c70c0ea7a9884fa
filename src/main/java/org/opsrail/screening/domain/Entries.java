package org.opsrail.screening.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.matching.Indexed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries, some thousand at a time. */
@Repository
@Transactional(readOnly = true)
class Entries {

    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void ofVersion(UUID version, Consumer<Indexed> each) {
        read("entry.version = :version", version, each);
    }

    /** What that version added or changed, as far as it is still listed, as it is listed now. */
    void changedBy(UUID version, Consumer<Indexed> each) {
        read("""
                entry.version = (SELECT current.id FROM screening.version AS brought
                    JOIN screening.version AS current ON current.list = brought.list AND current.state = 'CURRENT'
                    WHERE brought.id = :version)
                AND entry.id IN (SELECT entry_id FROM screening.change
                    WHERE change.version = :version AND kind <> 'REMOVED')""", version, each);
    }

    private void read(String where, UUID version, Consumer<Indexed> each) {
        String after = "";
        List<Indexed> piece;
        do {
            piece = piece(where, version, after);
            piece.forEach(each);
            after = piece.isEmpty() ? "" : piece.getLast().entity().id();
        } while (piece.size() == AT_ONCE);
    }

    private List<Indexed> piece(String where, UUID version, String after) {
        return jdbc.sql("""
                SELECT entry.version, entry.body, list.id AS list, list.name FROM screening.entry
                JOIN screening.version ON version.id = entry.version JOIN screening.list ON list.id = version.list
                WHERE entry.id > :after AND %s ORDER BY entry.id LIMIT :most""".formatted(where))
                .param("after", after)
                .param("version", version)
                .param("most", AT_ONCE)
                .query((row, i) -> new Indexed(
                        row.getString("list"),
                        row.getString("name"),
                        row.getObject("version", UUID.class),
                        json.readValue(row.getString("body"), ListedEntity.class)))
                .list();
    }
}
