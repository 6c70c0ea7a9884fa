package org.opsrail.engine.gateway.grpc;

import static org.opsrail.engine.gateway.grpc.Requests.tenant;
import static org.opsrail.engine.gateway.grpc.Requests.variables;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.ActivateInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationActivateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationTerminateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationVariableInstruction;
import io.camunda.zeebe.protocol.record.value.RuntimeInstructionType;
import java.util.HashSet;

/** What is asked about process instances, as the engine's records. */
final class InstanceRequests {

    private InstanceRequests() {}

    static ProcessInstanceCreationRecord creation(CreateProcessInstanceRequest request) {
        ProcessInstanceCreationRecord creation = new ProcessInstanceCreationRecord()
                .setBpmnProcessId(request.getBpmnProcessId())
                .setProcessDefinitionKey(request.getProcessDefinitionKey())
                .setVersion(request.getVersion())
                .setVariables(variables(request.getVariables()))
                .setTenantId(tenant(request.getTenantId()))
                .setTags(new HashSet<>(request.getTagsList()));
        request.getStartInstructionsList()
                .forEach(start -> creation.addStartInstruction(
                        new ProcessInstanceCreationStartInstruction().setElementId(start.getElementId())));
        request.getRuntimeInstructionsList()
                .forEach(instruction -> creation.addRuntimeInstruction(runtime(instruction)));
        return creation;
    }

    private static io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction
            runtime(ProcessInstanceCreationRuntimeInstruction instruction) {
        if (!instruction.hasTerminate()) {
            throw Refusal.invalid("A runtime instruction says nothing");
        }
        return io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction
                .createInstruction()
                .setType(RuntimeInstructionType.TERMINATE_PROCESS_INSTANCE)
                .setAfterElementId(instruction.getTerminate().getAfterElementId());
    }

    static ProcessInstanceModificationRecord modification(ModifyProcessInstanceRequest request) {
        ProcessInstanceModificationRecord modification =
                new ProcessInstanceModificationRecord().setProcessInstanceKey(request.getProcessInstanceKey());
        request.getActivateInstructionsList()
                .forEach(instruction -> modification.addActivateInstruction(activation(instruction)));
        request.getTerminateInstructionsList()
                .forEach(instruction ->
                        modification.addTerminateInstruction(new ProcessInstanceModificationTerminateInstruction()
                                .setElementInstanceKey(instruction.getElementInstanceKey())));
        return modification;
    }

    private static ProcessInstanceModificationActivateInstruction activation(ActivateInstruction instruction) {
        ProcessInstanceModificationActivateInstruction activation = new ProcessInstanceModificationActivateInstruction()
                .setElementId(instruction.getElementId())
                .setAncestorScopeKey(ancestor(instruction.getAncestorElementInstanceKey()));
        instruction
                .getVariableInstructionsList()
                .forEach(variable ->
                        activation.addVariableInstruction(new ProcessInstanceModificationVariableInstruction()
                                .setElementId(variable.getScopeId())
                                .setVariables(variables(variable.getVariables()))));
        return activation;
    }

    /** The protocol's default means that the engine finds the scope by itself. */
    private static long ancestor(long key) {
        return key == 0 ? -1 : key;
    }

    static ProcessInstanceMigrationRecord migration(MigrateProcessInstanceRequest request) {
        ProcessInstanceMigrationRecord migration = new ProcessInstanceMigrationRecord()
                .setProcessInstanceKey(request.getProcessInstanceKey())
                .setTargetProcessDefinitionKey(request.getMigrationPlan().getTargetProcessDefinitionKey());
        request.getMigrationPlan()
                .getMappingInstructionsList()
                .forEach(mapping -> migration.addMappingInstruction(new ProcessInstanceMigrationMappingInstruction()
                        .setSourceElementId(mapping.getSourceElementId())
                        .setTargetElementId(mapping.getTargetElementId())));
        return migration;
    }
}
