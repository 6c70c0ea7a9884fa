package org.opsrail.engine.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to append, held by one process at a time: a PostgreSQL advisory lock on the very connection that appends.
 * Who loses the connection loses both.
 */
public final class LogFence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFence.class);
    private static final long LOCK = 0x6f70737261696cL;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private LogFence(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException when another process still holds the lock after {@code patience} */
    public static LogFence acquire(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + patience.toMillis());
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            return new LogFence(connection);
        } catch (SQLException e) {
            connection.close();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new IllegalStateException("Another process runs the engine on this database", e);
            }
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection that appends to the log was gone already", e);
        }
    }
}
