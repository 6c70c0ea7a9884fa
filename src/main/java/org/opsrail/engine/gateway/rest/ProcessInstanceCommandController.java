package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.CancelProcessInstanceRequest;
import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to process instances. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/process-instances")
class ProcessInstanceCommandController {

    private static final Duration RESULT_PATIENCE = Duration.ofSeconds(20);

    private final EngineCommands commands;

    ProcessInstanceCommandController(EngineCommands commands) {
        this.commands = commands;
    }

    @PostMapping
    CreateProcessInstanceResult create(@RequestBody ProcessInstanceCreationInstruction request) {
        ProcessInstanceCreationRecord creation = InstanceRecords.creation(request);
        return Boolean.TRUE.equals(request.getAwaitCompletion())
                ? createAndAwait(request, creation)
                : created(request, creation);
    }

    @PostMapping("/{key}/cancellation")
    ResponseEntity<Void> cancel(
            @PathVariable long key, @RequestBody(required = false) @Nullable CancelProcessInstanceRequest request) {
        commands.send(
                ValueType.PROCESS_INSTANCE,
                ProcessInstanceIntent.CANCEL,
                key,
                new ProcessInstanceRecord().setProcessInstanceKey(key),
                request == null ? null : request.getOperationReference());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{key}/modification")
    ResponseEntity<Void> modify(@PathVariable long key, @RequestBody ProcessInstanceModificationInstruction request) {
        commands.send(
                ValueType.PROCESS_INSTANCE_MODIFICATION,
                ProcessInstanceModificationIntent.MODIFY,
                key,
                InstanceRecords.modification(key, request),
                request.getOperationReference());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{key}/migration")
    ResponseEntity<Void> migrate(@PathVariable long key, @RequestBody ProcessInstanceMigrationInstruction request) {
        commands.send(
                ValueType.PROCESS_INSTANCE_MIGRATION,
                ProcessInstanceMigrationIntent.MIGRATE,
                key,
                InstanceRecords.migration(key, request),
                request.getOperationReference());
        return ResponseEntity.noContent().build();
    }

    private CreateProcessInstanceResult created(
            ProcessInstanceCreationInstruction request, ProcessInstanceCreationRecord creation) {
        var instance = (ProcessInstanceCreationRecord) commands.send(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE,
                        -1,
                        creation,
                        request.getOperationReference())
                .value();
        return new CreateProcessInstanceResult()
                .processDefinitionId(instance.getBpmnProcessId())
                .processDefinitionVersion(instance.getVersion())
                .processDefinitionKey(Long.toString(instance.getProcessDefinitionKey()))
                .processInstanceKey(Long.toString(instance.getProcessInstanceKey()))
                .tenantId(instance.getTenantId())
                .tags(instance.getTags());
    }

    private CreateProcessInstanceResult createAndAwait(
            ProcessInstanceCreationInstruction request, ProcessInstanceCreationRecord creation) {
        if (request.getFetchVariables() != null) {
            creation.setFetchVariables(request.getFetchVariables());
        }
        var instance = (ProcessInstanceResultRecord) commands.send(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT,
                        -1,
                        creation,
                        request.getOperationReference(),
                        patience(request))
                .value();
        return new CreateProcessInstanceResult()
                .processDefinitionId(instance.getBpmnProcessId())
                .processDefinitionVersion(instance.getVersion())
                .processDefinitionKey(Long.toString(instance.getProcessDefinitionKey()))
                .processInstanceKey(Long.toString(instance.getProcessInstanceKey()))
                .tenantId(instance.getTenantId())
                .tags(instance.getTags())
                .variables(instance.getVariables());
    }

    private static Duration patience(ProcessInstanceCreationInstruction request) {
        Long millis = request.getRequestTimeout();
        return millis == null || millis <= 0 ? RESULT_PATIENCE : Duration.ofMillis(millis);
    }
}
