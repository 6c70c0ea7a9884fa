package org.opsrail.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the trail. */
@Repository
class Entries {

    private static final int AT_ONCE = 1000;
    private static final String SELECT = """
            SELECT sequence, at, actor, action, person, system, case_key, process, model_key, details, sealed,
                   previous, hash, mac
            FROM audit.entry""";
    private static final RowMapper<ChainedLink> ROW = (row, number) ->
            new ChainedLink(link(row), row.getBytes("previous"), row.getBytes("hash"), row.getBytes("mac"));

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Entries(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("person"),
                row.getString("system"),
                row.getObject("case_key", Long.class),
                row.getString("process"),
                row.getObject("model_key", Long.class),
                row.getString("details"),
                row.getBytes("sealed"));
    }

    /** What would be checked at the commit is checked now. */
    void checkConstraints() {
        jdbc.execute("SET CONSTRAINTS ALL IMMEDIATE");
    }

    void append(List<ChainedLink> chained) {
        jdbc.batchUpdate("""
                INSERT INTO audit.entry (sequence, at, actor, action, person, system, case_key, process, model_key,
                                         details, sealed, previous, hash, mac)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", chained, AT_ONCE, (row, entry) -> {
            Link link = entry.link();
            row.setLong(1, link.sequence());
            row.setObject(2, link.at().atOffset(ZoneOffset.UTC));
            row.setString(3, link.actor());
            row.setString(4, link.action());
            row.setString(5, link.person());
            row.setString(6, link.system());
            row.setObject(7, link.caseKey(), Types.BIGINT);
            row.setString(8, link.process());
            row.setObject(9, link.modelKey(), Types.BIGINT);
            row.setString(10, link.details());
            row.setBytes(11, link.sealed());
            row.setBytes(12, entry.previous());
            row.setBytes(13, entry.hash());
            row.setBytes(14, entry.mac());
        });
    }

    /** In the order of the chain, read piece by piece: needs a transaction. */
    void each(Consumer<ChainedLink> reader) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        RowCallbackHandler each = row -> reader.accept(ROW.mapRow(row, 0));
        streaming.query(SELECT + " ORDER BY sequence", each);
    }

    List<ChainedLink> ofCase(long key) {
        return client.sql(SELECT + " WHERE case_key = ? ORDER BY sequence")
                .param(key)
                .query(ROW)
                .list();
    }

    List<ChainedLink> latest(AuditLog.Query query, int limit) {
        List<Object> values = new ArrayList<>();
        String sql = SELECT + where(query, values) + " ORDER BY sequence DESC LIMIT " + limit;
        return client.sql(sql).params(values).query(ROW).list();
    }

    List<String> actions() {
        return client.sql("SELECT DISTINCT action FROM audit.entry ORDER BY action")
                .query(String.class)
                .list();
    }

    private static String where(AuditLog.Query query, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        condition(conditions, values, "person = ?", query.person());
        condition(conditions, values, "case_key = ?", query.caseKey());
        condition(conditions, values, "actor = ?", query.actor());
        condition(conditions, values, "action = ?", query.action());
        condition(
                conditions,
                values,
                "at >= ?",
                query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC));
        condition(
                conditions,
                values,
                "at < ?",
                query.until() == null ? null : query.until().atOffset(ZoneOffset.UTC));
        condition(conditions, values, "sequence < ?", query.before());
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void condition(
            List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
