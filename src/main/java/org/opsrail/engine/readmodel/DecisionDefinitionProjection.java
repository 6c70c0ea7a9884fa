package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class DecisionDefinitionProjection implements Projection<DecisionRecordValue> {

    private static final Table TABLE = Table.of("decision_definition", "decision_definition_key");

    @Override
    public String name() {
        return "decision-definition";
    }

    @Override
    public ValueType valueType() {
        return ValueType.DECISION;
    }

    @Override
    public void project(Record<DecisionRecordValue> event, RowBatch rows) {
        DecisionRecordValue decision = event.getValue();
        if (event.getIntent() == DecisionIntent.DELETED) {
            rows.change(event.getPosition(), TABLE, decision.getDecisionKey()).flag("deleted", true);
        } else if (event.getIntent() == DecisionIntent.CREATED) {
            rows.put(event.getPosition(), TABLE, decision.getDecisionKey())
                    .identifier("decision_definition_id", decision.getDecisionId())
                    .text("name", decision.getDecisionName())
                    .number("version", decision.getVersion())
                    .identifier("decision_requirements_id", decision.getDecisionRequirementsId())
                    .number("decision_requirements_key", decision.getDecisionRequirementsKey())
                    .verbatim("tenant_id", decision.getTenantId())
                    .flag("deleted", false);
        }
    }
}
