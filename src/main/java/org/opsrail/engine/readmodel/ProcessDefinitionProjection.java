package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class ProcessDefinitionProjection implements Projection<Process> {

    private static final Table TABLE = Table.of("process_definition", "process_definition_key");

    private final ProcessModels models;

    ProcessDefinitionProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "process-definition";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS;
    }

    @Override
    public void project(Record<Process> event, RowBatch rows) {
        if (event.getIntent() == ProcessIntent.CREATED) {
            created(event, rows);
        } else if (event.getIntent() == ProcessIntent.DELETED) {
            rows.change(event.getPosition(), TABLE, event.getValue().getProcessDefinitionKey())
                    .flag("deleted", true);
        }
    }

    private void created(Record<Process> event, RowBatch rows) {
        Process process = event.getValue();
        String xml = new String(process.getResource(), StandardCharsets.UTF_8);
        ProcessModel model = models.deployed(process.getProcessDefinitionKey(), process.getBpmnProcessId(), xml);
        rows.put(event.getPosition(), TABLE, process.getProcessDefinitionKey())
                .identifier("process_definition_id", process.getBpmnProcessId())
                .text("name", model.name())
                .number("version", process.getVersion())
                .text("version_tag", process.getVersionTag())
                .verbatim("resource_name", process.getResourceName())
                .verbatim("tenant_id", process.getTenantId())
                .flag("has_start_form", model.hasStartForm())
                .text("start_form_id", model.startFormId())
                .number("deployment_key", process.getDeploymentKey())
                .verbatim("xml", xml)
                .flag("deleted", false);
    }
}
