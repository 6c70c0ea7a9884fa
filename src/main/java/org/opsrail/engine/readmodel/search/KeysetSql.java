package org.opsrail.engine.readmodel.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.readmodel.search.SearchRequest.Cursor;
import org.opsrail.engine.readmodel.search.SearchRequest.Order;

/**
 * The order of a result and where in it a page begins: after the values that a cursor holds, so that a deep page costs
 * no more than the first. Rows without a value come last.
 */
final class KeysetSql {

    private final List<Order> order;

    KeysetSql(SearchEntity entity, List<Order> wanted) {
        order = new ArrayList<>(wanted);
        if (wanted.stream().noneMatch(by -> by.field().equals(entity.key()))) {
            order.add(new Order(
                    entity.key(), !wanted.isEmpty() && wanted.getLast().descending()));
        }
    }

    List<Order> order() {
        return order;
    }

    String orderBy(boolean backward) {
        return String.join(
                ", ", order.stream().map(by -> direction(by, backward)).toList());
    }

    Sql beyond(Cursor cursor) {
        List<@Nullable Object> values = decode(cursor.token());
        List<Sql> alternatives = new ArrayList<>();
        List<Sql> same = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<Sql> parts = new ArrayList<>(same);
            parts.add(further(order.get(i), values.get(i), cursor.backward()));
            alternatives.add(new Sql().add("(").add(Sql.join(" AND ", parts)).add(")"));
            same.add(equal(order.get(i), values.get(i)));
        }
        return new Sql()
                .add(atLeast(order.getFirst(), values.getFirst(), cursor.backward()))
                .add(" AND (")
                .add(Sql.join(" OR ", alternatives))
                .add(")");
    }

    String cursor(Map<String, Object> sortValues) {
        List<@Nullable Object> values = new ArrayList<>();
        order.forEach(by -> values.add(sortValues.get(by.field().name())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(StoredJson.write(values));
    }

    private static String direction(Order by, boolean backward) {
        boolean descending = by.descending() != backward;
        String nulls = by.field().nullable() ? (backward ? " NULLS FIRST" : " NULLS LAST") : "";
        return by.field().expression() + (descending ? " DESC" : " ASC") + nulls;
    }

    private static Sql further(Order by, @Nullable Object value, boolean backward) {
        String expression = by.field().expression();
        String operator = by.descending() != backward ? " < ?" : " > ?";
        if (value == null) {
            return new Sql().add(backward ? expression + " IS NOT NULL" : "FALSE");
        }
        Sql compared = new Sql().add(expression + operator, value);
        return by.field().nullable() && !backward
                ? new Sql().add("(").add(compared).add(" OR " + expression + " IS NULL)")
                : compared;
    }

    private static Sql equal(Order by, @Nullable Object value) {
        String expression = by.field().expression();
        return value == null ? new Sql().add(expression + " IS NULL") : new Sql().add(expression + " = ?", value);
    }

    /** What lets PostgreSQL enter an index at the right place. */
    private static Sql atLeast(Order by, @Nullable Object value, boolean backward) {
        if (value == null || by.field().nullable()) {
            return new Sql().add("TRUE");
        }
        return new Sql().add(by.field().expression() + (by.descending() != backward ? " <= ?" : " >= ?"), value);
    }

    private List<@Nullable Object> decode(String token) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (StoredJson.read(json) instanceof List<?> raw && raw.size() == order.size()) {
                return parse(raw);
            }
        } catch (IllegalArgumentException e) {
            throw unknown(token);
        }
        throw unknown(token);
    }

    private List<@Nullable Object> parse(List<?> raw) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Object value = raw.get(i);
            values.add(value == null ? null : order.get(i).field().parse(value));
        }
        return values;
    }

    private static InvalidSearch unknown(String token) {
        return new InvalidSearch(
                "The cursor '%s' does not belong to a search in this order; take startCursor or endCursor of its result."
                        .formatted(token));
    }
}
