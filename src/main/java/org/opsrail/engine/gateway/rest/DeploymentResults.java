package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.DeploymentDecisionRequirementsResult;
import io.camunda.client.protocol.rest.DeploymentDecisionResult;
import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResourceResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.FormMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ProcessMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ResourceMetadataValue;
import java.util.ArrayList;
import java.util.List;

/** What was deployed, as REST v2 tells it. */
final class DeploymentResults {

    private DeploymentResults() {}

    static DeploymentResult of(long key, DeploymentRecord deployment) {
        List<DeploymentMetadataResult> deployed = new ArrayList<>();
        deployment.getProcessesMetadata().forEach(process -> deployed.add(process(process)));
        deployment.getDecisionsMetadata().forEach(decision -> deployed.add(decision(decision)));
        deployment.getDecisionRequirementsMetadata().forEach(graph -> deployed.add(requirements(graph)));
        deployment.getFormMetadata().forEach(form -> deployed.add(form(form)));
        deployment.getResourceMetadata().forEach(resource -> deployed.add(resource(resource)));
        return new DeploymentResult()
                .deploymentKey(Long.toString(key))
                .tenantId(deployment.getTenantId())
                .deployments(deployed);
    }

    private static DeploymentMetadataResult process(ProcessMetadataValue process) {
        return new DeploymentMetadataResult()
                .processDefinition(new DeploymentProcessResult()
                        .processDefinitionId(process.getBpmnProcessId())
                        .processDefinitionVersion(process.getVersion())
                        .processDefinitionKey(Long.toString(process.getProcessDefinitionKey()))
                        .resourceName(process.getResourceName())
                        .tenantId(process.getTenantId()));
    }

    private static DeploymentMetadataResult decision(DecisionRecordValue decision) {
        return new DeploymentMetadataResult()
                .decisionDefinition(new DeploymentDecisionResult()
                        .decisionDefinitionId(decision.getDecisionId())
                        .version(decision.getVersion())
                        .decisionDefinitionKey(Long.toString(decision.getDecisionKey()))
                        .name(decision.getDecisionName())
                        .decisionRequirementsId(decision.getDecisionRequirementsId())
                        .decisionRequirementsKey(Long.toString(decision.getDecisionRequirementsKey()))
                        .tenantId(decision.getTenantId()));
    }

    private static DeploymentMetadataResult requirements(DecisionRequirementsMetadataValue graph) {
        return new DeploymentMetadataResult()
                .decisionRequirements(new DeploymentDecisionRequirementsResult()
                        .decisionRequirementsId(graph.getDecisionRequirementsId())
                        .decisionRequirementsName(graph.getDecisionRequirementsName())
                        .version(graph.getDecisionRequirementsVersion())
                        .decisionRequirementsKey(Long.toString(graph.getDecisionRequirementsKey()))
                        .resourceName(graph.getResourceName())
                        .tenantId(graph.getTenantId()));
    }

    private static DeploymentMetadataResult form(FormMetadataValue form) {
        return new DeploymentMetadataResult()
                .form(new DeploymentFormResult()
                        .formId(form.getFormId())
                        .version(form.getVersion())
                        .formKey(Long.toString(form.getFormKey()))
                        .resourceName(form.getResourceName())
                        .tenantId(form.getTenantId()));
    }

    private static DeploymentMetadataResult resource(ResourceMetadataValue resource) {
        return new DeploymentMetadataResult()
                .resource(new DeploymentResourceResult()
                        .resourceId(resource.getResourceId())
                        .version(resource.getVersion())
                        .resourceKey(Long.toString(resource.getResourceKey()))
                        .resourceName(resource.getResourceName())
                        .tenantId(resource.getTenantId()));
    }
}
