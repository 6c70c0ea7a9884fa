package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DecisionMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DecisionRequirementsMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployProcessResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FormMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessMetadata;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.FormMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ProcessMetadataValue;

/** What was deployed, as the protocol words it. */
final class DeploymentResponses {

    private DeploymentResponses() {}

    static DeployResourceResponse resources(long key, DeploymentRecord deployment) {
        DeployResourceResponse.Builder response =
                DeployResourceResponse.newBuilder().setKey(key).setTenantId(deployment.getTenantId());
        deployment
                .getProcessesMetadata()
                .forEach(process -> response.addDeploymentsBuilder().setProcess(process(process)));
        deployment
                .getDecisionsMetadata()
                .forEach(decision -> response.addDeploymentsBuilder().setDecision(decision(decision)));
        deployment
                .getDecisionRequirementsMetadata()
                .forEach(drg -> response.addDeploymentsBuilder().setDecisionRequirements(requirements(drg)));
        deployment
                .getFormMetadata()
                .forEach(form -> response.addDeploymentsBuilder().setForm(form(form)));
        return response.build();
    }

    @SuppressWarnings("deprecation")
    static DeployProcessResponse processes(long key, DeploymentRecord deployment) {
        DeployProcessResponse.Builder response =
                DeployProcessResponse.newBuilder().setKey(key);
        deployment.getProcessesMetadata().forEach(process -> response.addProcesses(process(process)));
        return response.build();
    }

    private static ProcessMetadata process(ProcessMetadataValue process) {
        return ProcessMetadata.newBuilder()
                .setBpmnProcessId(process.getBpmnProcessId())
                .setVersion(process.getVersion())
                .setProcessDefinitionKey(process.getProcessDefinitionKey())
                .setResourceName(process.getResourceName())
                .setTenantId(process.getTenantId())
                .build();
    }

    private static DecisionMetadata decision(DecisionRecordValue decision) {
        return DecisionMetadata.newBuilder()
                .setDmnDecisionId(decision.getDecisionId())
                .setDmnDecisionName(decision.getDecisionName())
                .setVersion(decision.getVersion())
                .setDecisionKey(decision.getDecisionKey())
                .setDmnDecisionRequirementsId(decision.getDecisionRequirementsId())
                .setDecisionRequirementsKey(decision.getDecisionRequirementsKey())
                .setTenantId(decision.getTenantId())
                .build();
    }

    private static DecisionRequirementsMetadata requirements(DecisionRequirementsMetadataValue requirements) {
        return DecisionRequirementsMetadata.newBuilder()
                .setDmnDecisionRequirementsId(requirements.getDecisionRequirementsId())
                .setDmnDecisionRequirementsName(requirements.getDecisionRequirementsName())
                .setVersion(requirements.getDecisionRequirementsVersion())
                .setDecisionRequirementsKey(requirements.getDecisionRequirementsKey())
                .setResourceName(requirements.getResourceName())
                .setTenantId(requirements.getTenantId())
                .build();
    }

    private static FormMetadata form(FormMetadataValue form) {
        return FormMetadata.newBuilder()
                .setFormId(form.getFormId())
                .setVersion(form.getVersion())
                .setFormKey(form.getFormKey())
                .setResourceName(form.getResourceName())
                .setTenantId(form.getTenantId())
                .build();
    }
}
