package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceWithResultResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecision;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecisionInput;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecisionOutput;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MatchedDecisionRule;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;

/** The engine's answers about instances and decisions, as the protocol words them. */
final class Responses {

    private Responses() {}

    static CreateProcessInstanceResponse created(ProcessInstanceCreationRecord instance) {
        return CreateProcessInstanceResponse.newBuilder()
                .setProcessDefinitionKey(instance.getProcessDefinitionKey())
                .setBpmnProcessId(instance.getBpmnProcessId())
                .setVersion(instance.getVersion())
                .setProcessInstanceKey(instance.getProcessInstanceKey())
                .setTenantId(instance.getTenantId())
                .addAllTags(instance.getTags())
                .build();
    }

    static CreateProcessInstanceWithResultResponse completed(ProcessInstanceResultRecord result) {
        return CreateProcessInstanceWithResultResponse.newBuilder()
                .setProcessDefinitionKey(result.getProcessDefinitionKey())
                .setBpmnProcessId(result.getBpmnProcessId())
                .setVersion(result.getVersion())
                .setProcessInstanceKey(result.getProcessInstanceKey())
                .setVariables(MsgPackConverter.convertToJson(result.getVariablesBuffer()))
                .setTenantId(result.getTenantId())
                .addAllTags(result.getTags())
                .build();
    }

    static EvaluateDecisionResponse evaluated(long key, DecisionEvaluationRecord evaluation) {
        EvaluateDecisionResponse.Builder response = EvaluateDecisionResponse.newBuilder()
                .setDecisionKey(evaluation.getDecisionKey())
                .setDecisionId(evaluation.getDecisionId())
                .setDecisionName(evaluation.getDecisionName())
                .setDecisionVersion(evaluation.getDecisionVersion())
                .setDecisionRequirementsId(evaluation.getDecisionRequirementsId())
                .setDecisionRequirementsKey(evaluation.getDecisionRequirementsKey())
                .setDecisionOutput(evaluation.getDecisionOutput())
                .setFailedDecisionId(evaluation.getFailedDecisionId())
                .setFailureMessage(evaluation.getEvaluationFailureMessage())
                .setTenantId(evaluation.getTenantId())
                .setDecisionInstanceKey(key)
                .setDecisionEvaluationKey(key);
        evaluation.getEvaluatedDecisions().forEach(decision -> response.addEvaluatedDecisions(evaluated(decision)));
        return response.build();
    }

    private static EvaluatedDecision evaluated(EvaluatedDecisionValue decision) {
        EvaluatedDecision.Builder evaluated = EvaluatedDecision.newBuilder()
                .setDecisionKey(decision.getDecisionKey())
                .setDecisionId(decision.getDecisionId())
                .setDecisionName(decision.getDecisionName())
                .setDecisionVersion(decision.getDecisionVersion())
                .setDecisionType(decision.getDecisionType())
                .setDecisionOutput(decision.getDecisionOutput())
                .setTenantId(decision.getTenantId())
                .setDecisionEvaluationInstanceKey(decision.getDecisionEvaluationInstanceKey());
        decision.getEvaluatedInputs()
                .forEach(input -> evaluated.addEvaluatedInputs(EvaluatedDecisionInput.newBuilder()
                        .setInputId(input.getInputId())
                        .setInputName(input.getInputName())
                        .setInputValue(input.getInputValue())));
        decision.getMatchedRules().forEach(rule -> evaluated.addMatchedRules(matched(rule)));
        return evaluated.build();
    }

    private static MatchedDecisionRule matched(MatchedRuleValue rule) {
        MatchedDecisionRule.Builder matched =
                MatchedDecisionRule.newBuilder().setRuleId(rule.getRuleId()).setRuleIndex(rule.getRuleIndex());
        rule.getEvaluatedOutputs()
                .forEach(output -> matched.addEvaluatedOutputs(EvaluatedDecisionOutput.newBuilder()
                        .setOutputId(output.getOutputId())
                        .setOutputName(output.getOutputName())
                        .setOutputValue(output.getOutputValue())));
        return matched.build();
    }
}
