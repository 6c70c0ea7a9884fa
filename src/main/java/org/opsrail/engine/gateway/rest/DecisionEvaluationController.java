package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.DecisionEvaluationInstruction;
import io.camunda.client.protocol.rest.EvaluateDecisionResult;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionOutputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionResult;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
class DecisionEvaluationController {

    private final EngineCommands commands;

    DecisionEvaluationController(EngineCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/v2/decision-definitions/evaluation")
    EvaluateDecisionResult evaluate(@RequestBody DecisionEvaluationInstruction request) {
        var answer = commands.send(
                ValueType.DECISION_EVALUATION, DecisionEvaluationIntent.EVALUATE, -1, evaluation(request));
        return result(answer.key(), (DecisionEvaluationRecord) answer.value());
    }

    private static DecisionEvaluationRecord evaluation(DecisionEvaluationInstruction request) {
        DecisionEvaluationRecord evaluation = new DecisionEvaluationRecord()
                .setVariables(ApiJson.document(request.getVariables()))
                .setTenantId(Tenants.of(request.getTenantId()));
        boolean byKey = request.getDecisionDefinitionKey() != null;
        if (byKey == (request.getDecisionDefinitionId() != null)) {
            throw new InvalidRequest("Exactly one of decisionDefinitionId and decisionDefinitionKey must be given.");
        }
        return byKey
                ? evaluation.setDecisionKey(Keys.parse("decisionDefinitionKey", request.getDecisionDefinitionKey()))
                : evaluation.setDecisionId(request.getDecisionDefinitionId());
    }

    private static EvaluateDecisionResult result(long key, DecisionEvaluationRecord evaluation) {
        return new EvaluateDecisionResult()
                .decisionDefinitionId(evaluation.getDecisionId())
                .decisionDefinitionKey(Long.toString(evaluation.getDecisionKey()))
                .decisionDefinitionName(evaluation.getDecisionName())
                .decisionDefinitionVersion(evaluation.getDecisionVersion())
                .decisionRequirementsId(evaluation.getDecisionRequirementsId())
                .decisionRequirementsKey(Long.toString(evaluation.getDecisionRequirementsKey()))
                .decisionEvaluationKey(Long.toString(key))
                .decisionInstanceKey(Long.toString(key))
                .output(evaluation.getDecisionOutput())
                .failedDecisionDefinitionId(evaluation.getFailedDecisionId())
                .failureMessage(evaluation.getEvaluationFailureMessage())
                .tenantId(evaluation.getTenantId())
                .evaluatedDecisions(evaluation.getEvaluatedDecisions().stream()
                        .map(DecisionEvaluationController::decision)
                        .toList());
    }

    private static EvaluatedDecisionResult decision(EvaluatedDecisionValue decision) {
        return new EvaluatedDecisionResult()
                .decisionDefinitionId(decision.getDecisionId())
                .decisionDefinitionKey(Long.toString(decision.getDecisionKey()))
                .decisionDefinitionName(decision.getDecisionName())
                .decisionDefinitionVersion(decision.getDecisionVersion())
                .decisionDefinitionType(decision.getDecisionType())
                .decisionEvaluationInstanceKey(decision.getDecisionEvaluationInstanceKey())
                .output(decision.getDecisionOutput())
                .tenantId(decision.getTenantId())
                .evaluatedInputs(decision.getEvaluatedInputs().stream()
                        .map(input -> new EvaluatedDecisionInputItem()
                                .inputId(input.getInputId())
                                .inputName(input.getInputName())
                                .inputValue(input.getInputValue()))
                        .toList())
                .matchedRules(decision.getMatchedRules().stream()
                        .map(DecisionEvaluationController::rule)
                        .toList());
    }

    private static MatchedDecisionRuleItem rule(MatchedRuleValue rule) {
        return new MatchedDecisionRuleItem()
                .ruleId(rule.getRuleId())
                .ruleIndex(rule.getRuleIndex())
                .evaluatedOutputs(rule.getEvaluatedOutputs().stream()
                        .map(output -> new EvaluatedDecisionOutputItem()
                                .outputId(output.getOutputId())
                                .outputName(output.getOutputName())
                                .outputValue(output.getOutputValue()))
                        .toList());
    }
}
