package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployProcessRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.msgpack.MsgpackException;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What requests that name no process instance and no job ask for, as the engine's records. */
final class Requests {

    private static final DirectBuffer NO_VARIABLES = new UnsafeBuffer(MsgPackConverter.convertToMsgPack("{}"));

    private Requests() {}

    /** A JSON object, or nothing. */
    static DirectBuffer variables(String json) {
        String content = json.strip();
        if (content.isEmpty() || content.equals("null")) {
            return NO_VARIABLES;
        }
        if (!content.startsWith("{")) {
            throw Refusal.invalid("The variables are not a JSON object");
        }
        try {
            return BufferUtil.wrapArray(MsgPackConverter.convertToMsgPack(json));
        } catch (MsgpackException | IllegalArgumentException e) {
            throw Refusal.invalid("The variables are not a JSON object: " + e.getMessage());
        } catch (RuntimeException e) {
            throw Refusal.invalid("The variables are not valid JSON");
        }
    }

    /** There is one tenant; naming another one is an error rather than ignored. */
    static String tenant(String tenantId) {
        if (tenantId.isEmpty() || tenantId.equals(TenantOwned.DEFAULT_TENANT_IDENTIFIER)) {
            return TenantOwned.DEFAULT_TENANT_IDENTIFIER;
        }
        throw Refusal.invalid("Tenant '" + tenantId + "' is named, but multi-tenancy is disabled");
    }

    static List<String> tenants(List<String> tenantIds) {
        tenantIds.forEach(Requests::tenant);
        return List.of(TenantOwned.DEFAULT_TENANT_IDENTIFIER);
    }

    static DeploymentRecord deployment(DeployResourceRequest request) {
        DeploymentRecord deployment = new DeploymentRecord().setTenantId(tenant(request.getTenantId()));
        request.getResourcesList()
                .forEach(resource -> deployment
                        .resources()
                        .add()
                        .setResourceName(resource.getName())
                        .setResource(resource.getContent().toByteArray()));
        return deployment;
    }

    @SuppressWarnings("deprecation")
    static DeploymentRecord deployment(DeployProcessRequest request) {
        DeploymentRecord deployment = new DeploymentRecord();
        request.getProcessesList()
                .forEach(process -> deployment
                        .resources()
                        .add()
                        .setResourceName(process.getName())
                        .setResource(process.getDefinition().toByteArray()));
        return deployment;
    }

    static MessageRecord message(PublishMessageRequest request) {
        return new MessageRecord()
                .setName(request.getName())
                .setCorrelationKey(request.getCorrelationKey())
                .setMessageId(request.getMessageId())
                .setTimeToLive(request.getTimeToLive())
                .setVariables(variables(request.getVariables()))
                .setTenantId(tenant(request.getTenantId()));
    }

    static SignalRecord signal(String name, String variables, String tenantId) {
        return new SignalRecord()
                .setSignalName(name)
                .setVariables(variables(variables))
                .setTenantId(tenant(tenantId));
    }

    static VariableDocumentRecord variables(SetVariablesRequest request) {
        return new VariableDocumentRecord()
                .setScopeKey(request.getElementInstanceKey())
                .setVariables(variables(request.getVariables()))
                .setUpdateSemantics(
                        request.getLocal()
                                ? VariableDocumentUpdateSemantic.LOCAL
                                : VariableDocumentUpdateSemantic.PROPAGATE);
    }

    static DecisionEvaluationRecord evaluation(EvaluateDecisionRequest request) {
        DecisionEvaluationRecord evaluation = new DecisionEvaluationRecord()
                .setVariables(variables(request.getVariables()))
                .setTenantId(tenant(request.getTenantId()));
        boolean byKey = request.getDecisionKey() > 0;
        if (byKey != request.getDecisionId().isEmpty()) {
            throw Refusal.invalid("Exactly one of decisionId and decisionKey must be given");
        }
        return byKey
                ? evaluation.setDecisionKey(request.getDecisionKey())
                : evaluation.setDecisionId(request.getDecisionId());
    }
}
