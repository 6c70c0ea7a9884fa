package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;
import java.util.stream.Stream;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class IncidentProjection implements Projection<IncidentRecordValue> {

    private static final Table TABLE = Table.of("incident", "incident_key");

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public ValueType valueType() {
        return ValueType.INCIDENT;
    }

    @Override
    public void project(Record<IncidentRecordValue> event, RowBatch rows) {
        if (event.getIntent() == IncidentIntent.CREATED) {
            place(rows.put(event.getPosition(), TABLE, event.getKey()), event.getValue())
                    .text("state", "ACTIVE")
                    .name("error_type", event.getValue().getErrorType())
                    .verbatim("error_message", event.getValue().getErrorMessage())
                    .time("creation_time", event.getTimestamp())
                    .key("job_key", event.getValue().getJobKey())
                    .verbatim("tenant_id", event.getValue().getTenantId());
        } else if (event.getIntent() == IncidentIntent.RESOLVED) {
            rows.change(event.getPosition(), TABLE, event.getKey()).text("state", "RESOLVED");
        } else if (event.getIntent() == IncidentIntent.MIGRATED) {
            place(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue());
        }
    }

    private Row place(Row row, IncidentRecordValue incident) {
        return row.identifier("process_definition_id", incident.getBpmnProcessId())
                .number("process_definition_key", incident.getProcessDefinitionKey())
                .number("process_instance_key", incident.getProcessInstanceKey())
                .identifier("element_id", incident.getElementId())
                .number("element_instance_key", incident.getElementInstanceKey())
                .keys("path", path(incident));
    }

    private static List<Long> path(IncidentRecordValue incident) {
        Stream<Long> instances = incident.getElementInstancePath().stream().flatMap(List::stream);
        return Stream.concat(instances, Stream.of(incident.getProcessInstanceKey(), incident.getElementInstanceKey()))
                .distinct()
                .toList();
    }
}
