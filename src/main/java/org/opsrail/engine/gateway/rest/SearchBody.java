package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.readmodel.search.Field;
import org.opsrail.engine.readmodel.search.SearchEntity;
import org.opsrail.engine.readmodel.search.SearchRequest;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;
import org.opsrail.engine.readmodel.search.SearchRequest.Cursor;
import org.opsrail.engine.readmodel.search.SearchRequest.Order;
import org.opsrail.engine.readmodel.search.SearchRequest.Page;

/** Reads the body of a search: {@code filter}, {@code sort} and {@code page}, each optional. */
final class SearchBody {

    private static final Set<String> PARTS = Set.of("filter", "sort", "page");

    private final SearchEntity entity;
    private final FilterBody filters;

    private SearchBody(SearchEntity entity) {
        this.entity = entity;
        this.filters = new FilterBody(entity);
    }

    /** @throws InvalidRequest when something in it is not understood */
    static SearchRequest read(SearchEntity entity, @Nullable JsonNode body, Condition... always) {
        return new SearchBody(entity)
                .read(body == null ? JsonNodeFactory.instance.objectNode() : body, List.of(always));
    }

    private SearchRequest read(JsonNode body, List<Condition> always) {
        body.fieldNames().forEachRemaining(name -> {
            if (!PARTS.contains(name)) {
                throw new InvalidRequest("Unexpected property '%s'; a search has %s.".formatted(name, PARTS));
            }
        });
        JsonNode filter = body.path("filter");
        List<Condition> conditions = new ArrayList<>(always);
        conditions.addAll(filters.conditions(filter));
        return new SearchRequest(
                conditions, filters.alternatives(filter), order(body.path("sort")), page(body.path("page")));
    }

    private List<Order> order(JsonNode sort) {
        List<Order> order = new ArrayList<>();
        for (JsonNode by : sort) {
            String name = by.path("field").asText();
            Field field = entity.sort(name)
                    .orElseThrow(() -> new InvalidRequest("Results can't be sorted by '%s'.".formatted(name)));
            order.add(new Order(field, descending(by.path("order").asText("ASC"))));
        }
        return order;
    }

    private static boolean descending(String order) {
        return switch (order) {
            case "ASC", "asc" -> false;
            case "DESC", "desc" -> true;
            default -> throw new InvalidRequest("Unexpected order '%s'; it is ASC or DESC.".formatted(order));
        };
    }

    private static Page page(JsonNode page) {
        Optional<Cursor> after = cursor(page, "after", false);
        Optional<Cursor> before = cursor(page, "before", true);
        long given = Stream.of(page.hasNonNull("from"), after.isPresent(), before.isPresent())
                .filter(Boolean::booleanValue)
                .count();
        if (given > 1) {
            throw new InvalidRequest("Of from, after and before only one can be given.");
        }
        return new Page(
                number(page, "from", 0, Integer.MAX_VALUE, 0),
                number(page, "limit", 1, SearchRequest.HIGHEST_LIMIT, SearchRequest.DEFAULT_LIMIT),
                after.or(() -> before));
    }

    private static Optional<Cursor> cursor(JsonNode page, String name, boolean backward) {
        return page.hasNonNull(name) ? Optional.of(new Cursor(page.path(name).asText(), backward)) : Optional.empty();
    }

    private static int number(JsonNode page, String name, int lowest, int highest, int otherwise) {
        JsonNode value = page.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || value.asLong() < lowest || value.asLong() > highest) {
            throw new InvalidRequest("The value '%s' of page.%s is not a number between %d and %d."
                    .formatted(value, name, lowest, highest));
        }
        return value.asInt();
    }
}
