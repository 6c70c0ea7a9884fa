package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.INCIDENT;
import static org.opsrail.engine.readmodel.search.SearchEntities.PROCESS_INSTANCE;
import static org.opsrail.engine.readmodel.search.SearchEntities.SEQUENCE_FLOW;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceCallHierarchyEntry;
import io.camunda.client.protocol.rest.ProcessInstanceElementStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowsQueryResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.search.ElementStatistics;
import org.opsrail.engine.readmodel.search.SearchRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of process instances. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/process-instances")
class ProcessInstanceController {

    private static final String KIND = "Process instance";

    private final Searches searches;
    private final ElementStatistics statistics;

    ProcessInstanceController(Searches searches, ElementStatistics statistics) {
        this.searches = searches;
        this.statistics = statistics;
    }

    @PostMapping("/search")
    ProcessInstanceSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(PROCESS_INSTANCE, body, ProcessInstanceSearchQueryResult.class);
    }

    @GetMapping("/{key}")
    ProcessInstanceResult get(@PathVariable long key) {
        return searches.get(PROCESS_INSTANCE, key, KIND, ProcessInstanceResult.class);
    }

    @GetMapping("/{key}/sequence-flows")
    ProcessInstanceSequenceFlowsQueryResult sequenceFlows(@PathVariable long key) {
        List<Map<String, Object>> flows = searches.queries()
                .all(
                        SEQUENCE_FLOW,
                        SearchRequest.of(List.of(Conditions.equal(SEQUENCE_FLOW, "processInstanceKey", key))));
        return ApiJson.convert(Map.of("items", flows), ProcessInstanceSequenceFlowsQueryResult.class);
    }

    @GetMapping("/{key}/statistics/element-instances")
    ProcessInstanceElementStatisticsQueryResult statistics(@PathVariable long key) {
        return ApiJson.convert(
                Map.of("items", statistics.ofInstance(key)), ProcessInstanceElementStatisticsQueryResult.class);
    }

    /** From the outermost instance to this one. */
    @GetMapping("/{key}/call-hierarchy")
    List<ProcessInstanceCallHierarchyEntry> callHierarchy(@PathVariable long key) {
        Deque<ProcessInstanceCallHierarchyEntry> hierarchy = new ArrayDeque<>();
        Map<String, Object> instance = searches.row(PROCESS_INSTANCE, key, KIND);
        hierarchy.add(entry(instance));
        while (instance.get("parentProcessInstanceKey") instanceof String parent) {
            instance = searches.row(PROCESS_INSTANCE, Long.parseLong(parent), KIND);
            hierarchy.addFirst(entry(instance));
        }
        return List.copyOf(hierarchy);
    }

    /** Those of the instances that it calls included. */
    @PostMapping("/{key}/incidents/search")
    IncidentSearchQueryResult incidents(
            @PathVariable long key, @RequestBody(required = false) @Nullable JsonNode body) {
        searches.row(PROCESS_INSTANCE, key, KIND);
        return searches.search(INCIDENT, body, IncidentSearchQueryResult.class, Conditions.inside(key));
    }

    private static ProcessInstanceCallHierarchyEntry entry(Map<String, Object> instance) {
        Object name = instance.getOrDefault("processDefinitionName", instance.get("processDefinitionId"));
        return new ProcessInstanceCallHierarchyEntry()
                .processInstanceKey(String.valueOf(instance.get("processInstanceKey")))
                .processDefinitionKey(String.valueOf(instance.get("processDefinitionKey")))
                .processDefinitionName(String.valueOf(name));
    }
}
