package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedInputValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedOutputValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.util.List;
import java.util.Map;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/**
 * One evaluation may have evaluated several decisions: each is a decision instance of its own. Outside of a process the
 * keys of one are -1.
 */
@Component
@OnEmbeddedEngine
class DecisionInstanceProjection implements Projection<DecisionEvaluationRecordValue> {

    private static final Table TABLE = Table.of("decision_instance", "decision_evaluation_instance_key");

    @Override
    public String name() {
        return "decision-instance";
    }

    @Override
    public ValueType valueType() {
        return ValueType.DECISION_EVALUATION;
    }

    @Override
    public void project(Record<DecisionEvaluationRecordValue> event, RowBatch rows) {
        List<EvaluatedDecisionValue> decisions = event.getValue().getEvaluatedDecisions();
        for (int number = 1; number <= decisions.size(); number++) {
            boolean failed = event.getIntent() == DecisionEvaluationIntent.FAILED && number == decisions.size();
            project(event, decisions.get(number - 1), number, failed, rows);
        }
    }

    private void project(
            Record<DecisionEvaluationRecordValue> event,
            EvaluatedDecisionValue decision,
            int number,
            boolean failed,
            RowBatch rows) {
        DecisionEvaluationRecordValue evaluation = event.getValue();
        rows.put(event.getPosition(), TABLE, instanceKey(event, decision, number))
                .number("decision_evaluation_key", event.getKey())
                .text("state", failed ? "FAILED" : "EVALUATED")
                .time("evaluation_date", event.getTimestamp())
                .text("evaluation_failure", failed ? evaluation.getEvaluationFailureMessage() : null)
                .identifier("decision_definition_id", decision.getDecisionId())
                .number("decision_definition_key", decision.getDecisionKey())
                .text("decision_definition_name", decision.getDecisionName())
                .number("decision_definition_version", decision.getDecisionVersion())
                .text("decision_definition_type", decision.getDecisionType())
                .text("result", decision.getDecisionOutput())
                .verbatim("tenant_id", evaluation.getTenantId())
                .number("process_definition_key", evaluation.getProcessDefinitionKey())
                .number("process_instance_key", evaluation.getProcessInstanceKey())
                .number("element_instance_key", evaluation.getElementInstanceKey())
                .json(
                        "evaluated_inputs",
                        decision.getEvaluatedInputs().stream().map(this::input).toList())
                .json(
                        "matched_rules",
                        decision.getMatchedRules().stream().map(this::rule).toList());
    }

    private static String instanceKey(
            Record<DecisionEvaluationRecordValue> event, EvaluatedDecisionValue decision, int number) {
        String given = decision.getDecisionEvaluationInstanceKey();
        return given.isEmpty() ? event.getKey() + "-" + number : given;
    }

    private Map<String, Object> input(EvaluatedInputValue input) {
        return Map.of(
                "inputId", input.getInputId(), "inputName", input.getInputName(), "inputValue", input.getInputValue());
    }

    private Map<String, Object> rule(MatchedRuleValue rule) {
        return Map.of(
                "ruleId",
                rule.getRuleId(),
                "ruleIndex",
                rule.getRuleIndex(),
                "evaluatedOutputs",
                rule.getEvaluatedOutputs().stream().map(this::output).toList());
    }

    private Map<String, Object> output(EvaluatedOutputValue output) {
        return Map.of(
                "outputId",
                output.getOutputId(),
                "outputName",
                output.getOutputName(),
                "outputValue",
                output.getOutputValue());
    }
}
