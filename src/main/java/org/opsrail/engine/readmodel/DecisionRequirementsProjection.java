package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import java.nio.charset.StandardCharsets;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class DecisionRequirementsProjection implements Projection<DecisionRequirementsRecordValue> {

    private static final Table TABLE = Table.of("decision_requirements", "decision_requirements_key");

    @Override
    public String name() {
        return "decision-requirements";
    }

    @Override
    public ValueType valueType() {
        return ValueType.DECISION_REQUIREMENTS;
    }

    @Override
    public void project(Record<DecisionRequirementsRecordValue> event, RowBatch rows) {
        DecisionRequirementsRecordValue graph = event.getValue();
        if (event.getIntent() == DecisionRequirementsIntent.DELETED) {
            rows.change(event.getPosition(), TABLE, graph.getDecisionRequirementsKey())
                    .flag("deleted", true);
        } else if (event.getIntent() == DecisionRequirementsIntent.CREATED) {
            rows.put(event.getPosition(), TABLE, graph.getDecisionRequirementsKey())
                    .identifier("decision_requirements_id", graph.getDecisionRequirementsId())
                    .text("decision_requirements_name", graph.getDecisionRequirementsName())
                    .number("version", graph.getDecisionRequirementsVersion())
                    .verbatim("resource_name", graph.getResourceName())
                    .verbatim("tenant_id", graph.getTenantId())
                    .verbatim("xml", new String(graph.getResource(), StandardCharsets.UTF_8))
                    .flag("deleted", false);
        }
    }
}
