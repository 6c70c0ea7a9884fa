package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.VARIABLE;
import static org.opsrail.engine.readmodel.search.SearchEntities.VARIABLE_IN_FULL;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;

/** Searches for variables. */
final class Variables {

    private Variables() {}

    static VariableSearchQueryResult search(
            Searches searches, @Nullable JsonNode body, boolean truncateValues, Condition... always) {
        return truncateValues
                ? searches.search(VARIABLE, body, VariableSearchQueryResult.class, Variables::shown, always)
                : searches.search(VARIABLE_IN_FULL, body, VariableSearchQueryResult.class, Variables::inFull, always);
    }

    static Map<String, Object> inFull(Map<String, Object> variable) {
        Map<String, Object> shown = shown(variable);
        shown.put("isTruncated", false);
        return shown;
    }

    private static Map<String, Object> shown(Map<String, Object> variable) {
        variable.put("value", variable.remove("shownValue"));
        return variable;
    }
}
