package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.INCIDENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.IncidentResolutionRequest;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/incidents")
class IncidentController {

    private final Searches searches;
    private final EngineCommands commands;

    IncidentController(Searches searches, EngineCommands commands) {
        this.searches = searches;
        this.commands = commands;
    }

    @PostMapping("/search")
    IncidentSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(INCIDENT, body, IncidentSearchQueryResult.class);
    }

    @GetMapping("/{key}")
    IncidentResult get(@PathVariable long key) {
        return searches.get(INCIDENT, key, "Incident", IncidentResult.class);
    }

    @PostMapping("/{key}/resolution")
    ResponseEntity<Void> resolve(
            @PathVariable long key, @RequestBody(required = false) @Nullable IncidentResolutionRequest request) {
        commands.send(
                ValueType.INCIDENT,
                IncidentIntent.RESOLVE,
                key,
                new IncidentRecord(),
                request == null ? null : request.getOperationReference());
        return ResponseEntity.noContent().build();
    }
}
