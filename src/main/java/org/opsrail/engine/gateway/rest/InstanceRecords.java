package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.MigrateProcessInstanceMappingInstruction;
import io.camunda.client.protocol.rest.ModifyProcessInstanceVariableInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationTerminateInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationActivateInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationTerminateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationVariableInstruction;
import io.camunda.zeebe.protocol.record.value.RuntimeInstructionType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests about process instances as the engine's records. */
final class InstanceRecords {

    private static final int LATEST_VERSION = -1;

    private InstanceRecords() {}

    static ProcessInstanceCreationRecord creation(ProcessInstanceCreationInstruction request) {
        ProcessInstanceCreationRecord creation = new ProcessInstanceCreationRecord()
                .setVariables(ApiJson.document(request.getVariables()))
                .setTenantId(Tenants.of(request.getTenantId()));
        definition(request, creation);
        if (request.getTags() != null) {
            creation.setTags(Set.copyOf(request.getTags()));
        }
        each(request.getStartInstructions())
                .forEach(start -> creation.addStartInstruction(
                        new ProcessInstanceCreationStartInstruction().setElementId(start.getElementId())));
        each(request.getRuntimeInstructions())
                .forEach(instruction -> creation.addRuntimeInstruction(runtime(instruction)));
        return creation;
    }

    private static void definition(ProcessInstanceCreationInstruction request, ProcessInstanceCreationRecord creation) {
        boolean byKey = request.getProcessDefinitionKey() != null;
        if (byKey == (request.getProcessDefinitionId() != null)) {
            throw new InvalidRequest("Exactly one of processDefinitionId and processDefinitionKey must be given.");
        }
        if (byKey) {
            creation.setProcessDefinitionKey(Keys.parse("processDefinitionKey", request.getProcessDefinitionKey()));
        } else {
            Integer version = request.getProcessDefinitionVersion();
            creation.setBpmnProcessId(request.getProcessDefinitionId())
                    .setVersion(version == null ? LATEST_VERSION : version);
        }
    }

    private static ProcessInstanceCreationRuntimeInstruction runtime(
            io.camunda.client.protocol.rest.ProcessInstanceCreationRuntimeInstruction instruction) {
        if (instruction instanceof ProcessInstanceCreationTerminateInstruction terminate) {
            return ProcessInstanceCreationRuntimeInstruction.createInstruction()
                    .setType(RuntimeInstructionType.TERMINATE_PROCESS_INSTANCE)
                    .setAfterElementId(terminate.getAfterElementId());
        }
        throw new InvalidRequest("Unexpected runtime instruction.");
    }

    static ProcessInstanceModificationRecord modification(long key, ProcessInstanceModificationInstruction request) {
        ProcessInstanceModificationRecord modification =
                new ProcessInstanceModificationRecord().setProcessInstanceKey(key);
        each(request.getActivateInstructions())
                .forEach(instruction -> modification.addActivateInstruction(activation(instruction)));
        each(request.getTerminateInstructions())
                .forEach(instruction ->
                        modification.addTerminateInstruction(new ProcessInstanceModificationTerminateInstruction()
                                .setElementInstanceKey(
                                        Keys.parse("elementInstanceKey", instruction.getElementInstanceKey()))));
        return modification;
    }

    private static io.camunda.zeebe.protocol.impl.record.value.processinstance
                    .ProcessInstanceModificationActivateInstruction
            activation(ProcessInstanceModificationActivateInstruction request) {
        String ancestor = request.getAncestorElementInstanceKey();
        var activation = new io.camunda.zeebe.protocol.impl.record.value.processinstance
                        .ProcessInstanceModificationActivateInstruction()
                .setElementId(Keys.required("elementId", request.getElementId()))
                .setAncestorScopeKey(ancestor == null ? -1 : Keys.parse("ancestorElementInstanceKey", ancestor));
        each(request.getVariableInstructions())
                .forEach(instruction -> activation.addVariableInstruction(variables(instruction)));
        return activation;
    }

    private static ProcessInstanceModificationVariableInstruction variables(
            ModifyProcessInstanceVariableInstruction request) {
        String scope = request.getScopeId();
        return new ProcessInstanceModificationVariableInstruction()
                .setVariables(ApiJson.document(request.getVariables()))
                .setElementId(scope == null ? "" : scope);
    }

    static ProcessInstanceMigrationRecord migration(long key, ProcessInstanceMigrationInstruction request) {
        ProcessInstanceMigrationRecord migration = new ProcessInstanceMigrationRecord()
                .setProcessInstanceKey(key)
                .setTargetProcessDefinitionKey(
                        Keys.parse("targetProcessDefinitionKey", request.getTargetProcessDefinitionKey()));
        each(request.getMappingInstructions()).forEach(mapping -> migration.addMappingInstruction(mapping(mapping)));
        return migration;
    }

    private static ProcessInstanceMigrationMappingInstruction mapping(
            MigrateProcessInstanceMappingInstruction request) {
        return new ProcessInstanceMigrationMappingInstruction()
                .setSourceElementId(Keys.required("sourceElementId", request.getSourceElementId()))
                .setTargetElementId(Keys.required("targetElementId", request.getTargetElementId()));
    }

    private static <T> Collection<T> each(@Nullable Collection<T> values) {
        return values == null ? List.of() : values;
    }
}
