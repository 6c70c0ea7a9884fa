package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.VARIABLE_IN_FULL;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/variables")
class VariableController {

    private final Searches searches;

    VariableController(Searches searches) {
        this.searches = searches;
    }

    /** Long values are cut unless {@code truncateValues} is false. */
    @PostMapping("/search")
    VariableSearchQueryResult search(
            @RequestBody(required = false) @Nullable JsonNode body,
            @RequestParam(defaultValue = "true") boolean truncateValues) {
        return Variables.search(searches, body, truncateValues);
    }

    @GetMapping("/{key}")
    VariableResult get(@PathVariable long key) {
        Map<String, Object> variable = Variables.inFull(searches.row(VARIABLE_IN_FULL, key, "Variable"));
        variable.remove("isTruncated");
        return ApiJson.convert(variable, VariableResult.class);
    }
}
