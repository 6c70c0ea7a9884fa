package org.opsrail.engine.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where each projection has read the log; written in the transaction that writes its rows. */
@Component
@OnEmbeddedEngine
class ProjectionPositions {

    static final long NONE = -1;

    private final JdbcClient jdbc;

    ProjectionPositions(@EngineDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> load() {
        Map<String, Long> positions = new HashMap<>();
        jdbc.sql("SELECT name, position FROM engine.projection").query(row -> {
            positions.put(row.getString(1), row.getLong(2));
        });
        return positions;
    }

    void save(Connection connection, Collection<String> names, long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO engine.projection AS p (name, position) SELECT unnest(?), ?"
                        + " ON CONFLICT (name) DO UPDATE SET position = greatest(p.position, EXCLUDED.position)")) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            statement.setLong(2, position);
            statement.executeUpdate();
        }
    }
}
