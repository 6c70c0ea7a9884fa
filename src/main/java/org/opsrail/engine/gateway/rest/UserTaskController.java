package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.USER_TASK;
import static org.opsrail.engine.readmodel.search.SearchEntities.VARIABLE;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.DeployedFiles;
import org.opsrail.engine.readmodel.VariableScopes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of user tasks. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/user-tasks")
class UserTaskController {

    private static final String KIND = "User task";

    private final Searches searches;
    private final DeployedFiles files;
    private final VariableScopes scopes;

    UserTaskController(Searches searches, DeployedFiles files, VariableScopes scopes) {
        this.searches = searches;
        this.files = files;
        this.scopes = scopes;
    }

    @PostMapping("/search")
    UserTaskSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(USER_TASK, body, UserTaskSearchQueryResult.class);
    }

    @GetMapping("/{key}")
    UserTaskResult get(@PathVariable long key) {
        return searches.get(USER_TASK, key, KIND, UserTaskResult.class);
    }

    /** 204 when the task has no form of its own here. */
    @GetMapping("/{key}/form")
    ResponseEntity<FormResult> form(@PathVariable long key) {
        Map<String, Object> task = searches.row(USER_TASK, key, KIND);
        if (!(task.get("formKey") instanceof String formKey)) {
            return ResponseEntity.noContent().build();
        }
        Map<String, Object> form = files.form(Long.parseLong(formKey)).orElseThrow(NotFound.of("Form", formKey));
        return ResponseEntity.ok(ApiJson.convert(form, FormResult.class));
    }

    /** What the task sees: its own variables and those of the scopes around it, the inner one where names meet. */
    @PostMapping("/{key}/variables/search")
    VariableSearchQueryResult variables(
            @PathVariable long key,
            @RequestBody(required = false) @Nullable JsonNode body,
            @RequestParam(defaultValue = "true") boolean truncateValues) {
        Map<String, Object> task = searches.row(USER_TASK, key, KIND);
        List<Long> visible = scopes.visibleFrom(Long.parseLong(String.valueOf(task.get("elementInstanceKey"))));
        return Variables.search(searches, body, truncateValues, Conditions.oneOf(VARIABLE, "variableKey", visible));
    }
}
