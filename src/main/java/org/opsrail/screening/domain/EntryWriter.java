package org.opsrail.screening.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.opsrail.screening.ListedEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes the entries of one version by the thousand, in the transaction of its caller. */
final class EntryWriter implements Consumer<ListedEntity> {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UUID version;
    private final int most;
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private int written;

    EntryWriter(JdbcClient jdbc, JsonMapper json, UUID version, int most) {
        this.jdbc = jdbc;
        this.json = json;
        this.version = version;
        this.most = most;
    }

    /** @throws TooMany when there are more entries than may be */
    @Override
    public void accept(ListedEntity entity) {
        if (++written > most) {
            throw new TooMany();
        }
        ids.add(entity.id());
        names.add(entity.primaryName());
        bodies.add(json.writeValueAsString(entity).replace("\\u0000", ""));
        if (ids.size() >= AT_ONCE) {
            flush();
        }
    }

    int finish() {
        flush();
        return written;
    }

    private void flush() {
        jdbc.sql("""
                INSERT INTO screening.entry (version, id, name, body)
                SELECT ?, id, name, body::jsonb FROM unnest(?::text[], ?::text[], ?::text[]) AS entry (id, name, body)""")
                .params(
                        version,
                        ids.toArray(String[]::new),
                        names.toArray(String[]::new),
                        bodies.toArray(String[]::new))
                .update();
        ids.clear();
        names.clear();
        bodies.clear();
    }

    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("More entries than a list may have", null, false, false);
        }
    }
}
