package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.search.SearchEntity;
import org.opsrail.engine.readmodel.search.SearchQueries;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;
import org.opsrail.engine.readmodel.search.SearchResult;
import org.springframework.stereotype.Component;

/** Answers searches and reads by key in the client's types. */
@Component
@OnEmbeddedEngine
class Searches {

    private final SearchQueries queries;

    Searches(SearchQueries queries) {
        this.queries = queries;
    }

    <T> T search(SearchEntity entity, @Nullable JsonNode body, Class<T> type, Condition... always) {
        return search(entity, body, type, UnaryOperator.identity(), always);
    }

    <T> T search(
            SearchEntity entity,
            @Nullable JsonNode body,
            Class<T> type,
            UnaryOperator<Map<String, Object>> mapping,
            Condition... always) {
        SearchResult result = queries.search(entity, SearchBody.read(entity, body, always));
        List<Map<String, Object>> items = result.items().stream().map(mapping).toList();
        return ApiJson.convert(Map.of("items", items, "page", page(result)), type);
    }

    <T> T get(SearchEntity entity, Object key, String kind, Class<T> type) {
        return ApiJson.convert(row(entity, key, kind), type);
    }

    Map<String, Object> row(SearchEntity entity, Object key, String kind) {
        return queries.get(entity, key).orElseThrow(NotFound.of(kind, key));
    }

    SearchQueries queries() {
        return queries;
    }

    private static Map<String, Object> page(SearchResult result) {
        Map<String, Object> page = new HashMap<>();
        page.put("totalItems", result.total());
        page.put("hasMoreTotalItems", result.more());
        page.put("startCursor", result.startCursor());
        page.put("endCursor", result.endCursor());
        return page;
    }
}
