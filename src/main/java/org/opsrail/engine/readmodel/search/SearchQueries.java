package org.opsrail.engine.readmodel.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.search.SearchRequest.Cursor;
import org.opsrail.engine.readmodel.search.SearchRequest.Order;
import org.opsrail.engine.readmodel.search.SearchRequest.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches in the read model. */
@Component
@OnEmbeddedEngine
public class SearchQueries {

    /** Counting stops here: beyond, a result only says that there are more. */
    public static final int COUNT_LIMIT = 10_000;

    private final JdbcClient jdbc;

    SearchQueries(@EngineDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(new PlannedPerSearch(dataSource));
    }

    /** @throws InvalidSearch when the cursor is not one of this search's */
    public SearchResult search(SearchEntity entity, SearchRequest request) {
        Sql filter = FilterSql.of(entity, request);
        KeysetSql keyset = new KeysetSql(entity, request.order());
        List<Map<String, Object>> rows = rows(entity, request.page(), filter, keyset);
        long counted = count(entity, request.page(), filter, rows.size());
        SearchResult result = new SearchResult(
                rows,
                Math.min(counted, COUNT_LIMIT),
                counted > COUNT_LIMIT,
                rows.isEmpty() ? null : keyset.cursor(rows.getFirst()),
                rows.isEmpty() ? null : keyset.cursor(rows.getLast()));
        keepShown(entity, rows);
        return result;
    }

    /** All rows, up to {@link SearchRequest#HIGHEST_LIMIT}. */
    public List<Map<String, Object>> all(SearchEntity entity, SearchRequest request) {
        return rows(entity, request.page(), FilterSql.of(entity, request), new KeysetSql(entity, request.order()));
    }

    /** The row with that key, hidden ones included. */
    public Optional<Map<String, Object>> get(SearchEntity entity, Object key) {
        List<Field> columns = columns(entity, List.of());
        String sql = "SELECT %s FROM %s t WHERE %s = ?"
                .formatted(expressions(columns), entity.table(), entity.key().expression());
        return jdbc.sql(sql)
                .param(key)
                .query((row, number) -> values(row, columns))
                .optional();
    }

    private List<Map<String, Object>> rows(SearchEntity entity, Page page, Sql filter, KeysetSql keyset) {
        List<Field> columns = columns(entity, keyset.order());
        boolean backward = page.cursor().map(Cursor::backward).orElse(false);
        Sql query = new Sql()
                .add("SELECT " + expressions(columns) + " FROM " + entity.table() + " t WHERE ")
                .add(filter);
        page.cursor().ifPresent(cursor -> query.add(" AND ").add(keyset.beyond(cursor)));
        query.add(" ORDER BY " + keyset.orderBy(backward) + " LIMIT ? OFFSET ?", page.limit(), offset(page));
        List<Map<String, Object>> rows = jdbc.sql(query.text())
                .params(query.parameters())
                .query((row, number) -> values(row, columns))
                .list();
        return backward ? rows.reversed() : rows;
    }

    private long count(SearchEntity entity, Page page, Sql filter, int found) {
        boolean complete = page.cursor().isEmpty() && found < page.limit() && (found > 0 || page.from() == 0);
        if (complete) {
            return (long) page.from() + found;
        }
        Sql count = new Sql()
                .add("SELECT count(*) FROM (SELECT 1 FROM " + entity.table() + " t WHERE ")
                .add(filter)
                .add(" LIMIT ?) counted", COUNT_LIMIT + 1);
        return jdbc.sql(count.text())
                .params(count.parameters())
                .query(Long.class)
                .single();
    }

    /** What was read for the order alone is no part of the result. */
    private static void keepShown(SearchEntity entity, List<Map<String, Object>> rows) {
        Set<String> shown = entity.shown().stream().map(Field::name).collect(Collectors.toSet());
        rows.forEach(row -> row.keySet().retainAll(shown));
    }

    private static int offset(Page page) {
        return page.cursor().isPresent() ? 0 : page.from();
    }

    private static List<Field> columns(SearchEntity entity, List<Order> order) {
        Set<Field> columns = new LinkedHashSet<>();
        entity.shown().forEach(columns::add);
        order.forEach(by -> columns.add(by.field()));
        return new ArrayList<>(columns);
    }

    private static String expressions(List<Field> columns) {
        return String.join(", ", columns.stream().map(Field::expression).toList());
    }

    private static Map<String, Object> values(ResultSet row, List<Field> columns) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).type().read(row, i + 1);
            if (value != null) {
                values.put(columns.get(i).name(), value);
            }
        }
        return values;
    }
}
