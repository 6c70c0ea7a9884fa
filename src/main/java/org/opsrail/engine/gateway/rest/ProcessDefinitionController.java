package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.PROCESS_DEFINITION;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.ProcessDefinitionElementStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQueryResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.DeployedFiles;
import org.opsrail.engine.readmodel.search.ElementStatistics;
import org.opsrail.engine.readmodel.search.SearchEntities;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/process-definitions")
class ProcessDefinitionController {

    private static final String KIND = "Process definition";

    private final Searches searches;
    private final DeployedFiles files;
    private final ElementStatistics statistics;

    ProcessDefinitionController(Searches searches, DeployedFiles files, ElementStatistics statistics) {
        this.searches = searches;
        this.files = files;
        this.statistics = statistics;
    }

    @PostMapping("/search")
    ProcessDefinitionSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(PROCESS_DEFINITION, body, ProcessDefinitionSearchQueryResult.class);
    }

    @GetMapping("/{key}")
    ProcessDefinitionResult get(@PathVariable long key) {
        return searches.get(PROCESS_DEFINITION, key, KIND, ProcessDefinitionResult.class);
    }

    @GetMapping("/{key}/xml")
    ResponseEntity<String> xml(@PathVariable long key) {
        return Xml.of(files.processXml(key).orElseThrow(NotFound.of(KIND, key)));
    }

    /** 204 when the process has no start form. */
    @GetMapping("/{key}/form")
    ResponseEntity<FormResult> startForm(@PathVariable long key) {
        searches.row(PROCESS_DEFINITION, key, KIND);
        return files.startForm(key)
                .map(form -> ResponseEntity.ok(ApiJson.convert(form, FormResult.class)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{key}/statistics/element-instances")
    ProcessDefinitionElementStatisticsQueryResult statistics(
            @PathVariable long key, @RequestBody(required = false) @Nullable JsonNode body) {
        var instances = SearchBody.read(SearchEntities.PROCESS_INSTANCE, body);
        return ApiJson.convert(
                Map.of("items", statistics.ofDefinition(key, instances)),
                ProcessDefinitionElementStatisticsQueryResult.class);
    }
}
