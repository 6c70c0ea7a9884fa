package org.opsrail.modeler.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.search.response.ProcessDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.modeler.domain.ShippedModel;
import org.springframework.stereotype.Component;

/** Deploys models to the engine and asks it which it has. */
@Component
public class ModelDeployment {

    private final CamundaClient client;

    ModelDeployment(CamundaClient client) {
        this.client = client;
    }

    /** In one deployment: all of them or none. */
    public void deploy(Collection<ShippedModel> models) {
        DeployResourceCommandStep1 empty = client.newDeployResourceCommand();
        DeployResourceCommandStep2 deployment = null;
        for (ShippedModel model : models) {
            deployment =
                    (deployment == null ? empty : deployment).addResourceStringUtf8(model.content(), model.resource());
        }
        if (deployment != null) {
            deployment.send().join();
        }
    }

    /** Which of these processes the engine has in any version. */
    public Set<String> known(Collection<String> processIds) {
        List<ProcessDefinition> found = processIds.isEmpty()
                ? List.of()
                : client.newProcessDefinitionSearchRequest()
                        .filter(filter -> filter.isLatestVersion(true))
                        .page(page -> page.limit(1000))
                        .send()
                        .join()
                        .items();
        return found.stream()
                .map(ProcessDefinition::getProcessDefinitionId)
                .filter(processIds::contains)
                .collect(Collectors.toSet());
    }
}
