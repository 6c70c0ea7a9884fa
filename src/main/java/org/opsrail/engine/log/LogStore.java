package org.opsrail.engine.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log's table. */
public final class LogStore {

    /** How entries are encoded: the frames of Zeebe's log stream, in use since 8.3. */
    private static final short FORMAT = 1;

    private static final int PAGE = 64;
    private static final String COLUMNS =
            "SELECT first_position, last_position, format, entries FROM engine.log_block ";

    private final JdbcClient jdbc;

    public LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Durable when it returns. */
    void append(Connection connection, Block block) throws SQLException {
        String insert = "INSERT INTO engine.log_block (first_position, last_position, format, entries)"
                + " VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, block.first());
            statement.setLong(2, block.last());
            statement.setShort(3, FORMAT);
            statement.setBytes(4, block.entries());
            statement.executeUpdate();
        }
    }

    /** Empty where the log has no entry. */
    Optional<Long> firstPosition() {
        return jdbc.sql("SELECT first_position FROM engine.log_block ORDER BY first_position LIMIT 1")
                .query(Long.class)
                .optional();
    }

    Optional<Long> lastPosition() {
        return jdbc.sql("SELECT last_position FROM engine.log_block ORDER BY first_position DESC LIMIT 1")
                .query(Long.class)
                .optional();
    }

    /** The block that holds the position, or the last one before it. */
    Optional<Block> blockAt(long position) {
        return jdbc.sql(COLUMNS + "WHERE first_position <= ? ORDER BY first_position DESC LIMIT 1")
                .param(position)
                .query((row, number) -> block(row))
                .optional();
    }

    /** Blocks in order, the first of which holds the position. */
    List<Block> blocksFrom(long position) {
        return jdbc.sql(COLUMNS + """
                        WHERE first_position >= coalesce(
                            (SELECT max(first_position) FROM engine.log_block WHERE first_position <= :position), 0)
                        ORDER BY first_position LIMIT :page""")
                .param("position", position)
                .param("page", PAGE)
                .query((row, number) -> block(row))
                .list();
    }

    /** Deletes what lies before the block that holds the position. */
    public int deleteBefore(long position) {
        return jdbc.sql("""
                        DELETE FROM engine.log_block WHERE first_position <
                            (SELECT max(first_position) FROM engine.log_block WHERE first_position <= ?)""").param(position).update();
    }

    public void purge() {
        jdbc.sql("TRUNCATE engine.log_block").update();
    }

    private static Block block(ResultSet row) throws SQLException {
        short format = row.getShort("format");
        if (format != FORMAT) {
            throw new IllegalStateException("The engine's log has format " + format + ", this version reads " + FORMAT);
        }
        return new Block(row.getLong("first_position"), row.getLong("last_position"), row.getBytes("entries"));
    }
}
