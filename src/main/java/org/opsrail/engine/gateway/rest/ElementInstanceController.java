package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.ELEMENT_INSTANCE;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.AdHocSubProcessActivateActivitiesInstruction;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.SetVariableRequest;
import io.camunda.zeebe.protocol.impl.record.value.adhocsubprocess.AdHocSubProcessInstructionRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.AdHocSubProcessInstructionIntent;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/element-instances")
class ElementInstanceController {

    private final Searches searches;
    private final EngineCommands commands;

    ElementInstanceController(Searches searches, EngineCommands commands) {
        this.searches = searches;
        this.commands = commands;
    }

    @PostMapping("/search")
    ElementInstanceSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(ELEMENT_INSTANCE, body, ElementInstanceSearchQueryResult.class);
    }

    @GetMapping("/{key}")
    ElementInstanceResult get(@PathVariable long key) {
        return searches.get(ELEMENT_INSTANCE, key, "Element instance", ElementInstanceResult.class);
    }

    @PutMapping("/{key}/variables")
    ResponseEntity<Void> setVariables(@PathVariable long key, @RequestBody SetVariableRequest request) {
        commands.send(
                ValueType.VARIABLE_DOCUMENT,
                VariableDocumentIntent.UPDATE,
                -1,
                new VariableDocumentRecord()
                        .setScopeKey(key)
                        .setVariables(ApiJson.document(request.getVariables()))
                        .setUpdateSemantics(
                                Boolean.TRUE.equals(request.getLocal())
                                        ? VariableDocumentUpdateSemantic.LOCAL
                                        : VariableDocumentUpdateSemantic.PROPAGATE),
                request.getOperationReference());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/ad-hoc-activities/{key}/activation")
    ResponseEntity<Void> activateActivities(
            @PathVariable long key, @RequestBody AdHocSubProcessActivateActivitiesInstruction request) {
        AdHocSubProcessInstructionRecord instruction = new AdHocSubProcessInstructionRecord()
                .setAdHocSubProcessInstanceKey(key)
                .setCancelRemainingInstances(Boolean.TRUE.equals(request.getCancelRemainingInstances()));
        request.getElements()
                .forEach(element -> instruction
                        .activateElements()
                        .add()
                        .setElementId(Keys.required("elementId", element.getElementId()))
                        .setVariables(ApiJson.document(element.getVariables())));
        commands.send(
                ValueType.AD_HOC_SUB_PROCESS_INSTRUCTION, AdHocSubProcessInstructionIntent.ACTIVATE, key, instruction);
        return ResponseEntity.noContent().build();
    }
}
