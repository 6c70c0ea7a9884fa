package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.DECISION_DEFINITION;
import static org.opsrail.engine.readmodel.search.SearchEntities.DECISION_INSTANCE;
import static org.opsrail.engine.readmodel.search.SearchEntities.DECISION_INSTANCE_DETAILS;
import static org.opsrail.engine.readmodel.search.SearchEntities.DECISION_REQUIREMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.client.protocol.rest.DecisionDefinitionSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionRequirementsResult;
import io.camunda.client.protocol.rest.DecisionRequirementsSearchQueryResult;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.DeployedFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of decisions. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2")
class DecisionController {

    private static final String DEFINITION = "Decision definition";
    private static final String REQUIREMENTS = "Decision requirements";

    private final Searches searches;
    private final DeployedFiles files;

    DecisionController(Searches searches, DeployedFiles files) {
        this.searches = searches;
        this.files = files;
    }

    @PostMapping("/decision-definitions/search")
    DecisionDefinitionSearchQueryResult definitions(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(DECISION_DEFINITION, body, DecisionDefinitionSearchQueryResult.class);
    }

    @GetMapping("/decision-definitions/{key}")
    DecisionDefinitionResult definition(@PathVariable long key) {
        return searches.get(DECISION_DEFINITION, key, DEFINITION, DecisionDefinitionResult.class);
    }

    @GetMapping("/decision-definitions/{key}/xml")
    ResponseEntity<String> definitionXml(@PathVariable long key) {
        return Xml.of(files.decisionXml(key).orElseThrow(NotFound.of(DEFINITION, key)));
    }

    @PostMapping("/decision-requirements/search")
    DecisionRequirementsSearchQueryResult requirements(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(DECISION_REQUIREMENTS, body, DecisionRequirementsSearchQueryResult.class);
    }

    @GetMapping("/decision-requirements/{key}")
    DecisionRequirementsResult requirements(@PathVariable long key) {
        return searches.get(DECISION_REQUIREMENTS, key, REQUIREMENTS, DecisionRequirementsResult.class);
    }

    @GetMapping("/decision-requirements/{key}/xml")
    ResponseEntity<String> requirementsXml(@PathVariable long key) {
        return Xml.of(files.requirementsXml(key).orElseThrow(NotFound.of(REQUIREMENTS, key)));
    }

    @PostMapping("/decision-instances/search")
    DecisionInstanceSearchQueryResult instances(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(DECISION_INSTANCE, body, DecisionInstanceSearchQueryResult.class);
    }

    @GetMapping("/decision-instances/{key}")
    DecisionInstanceGetQueryResult instance(@PathVariable String key) {
        return searches.get(DECISION_INSTANCE_DETAILS, key, "Decision instance", DecisionInstanceGetQueryResult.class);
    }
}
