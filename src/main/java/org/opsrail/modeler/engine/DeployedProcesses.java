package org.opsrail.modeler.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The processes as the engine has them: the latest version of each. */
@Component
public class DeployedProcesses {

    private static final int MOST = 1000;

    private final CamundaClient client;

    DeployedProcesses(CamundaClient client) {
        this.client = client;
    }

    /** @param running cases of any version that have not ended */
    public record DeployedProcess(
            long key,
            String id,
            String name,
            int version,
            @Nullable String versionTag,
            long running) {}

    public List<DeployedProcess> latest() {
        return client
                .newProcessDefinitionSearchRequest()
                .filter(filter -> filter.isLatestVersion(true))
                .sort(sort -> sort.processDefinitionId().asc())
                .page(page -> page.limit(MOST))
                .send()
                .join()
                .items()
                .stream()
                .map(this::describe)
                .toList();
    }

    public Optional<DeployedProcess> latest(String processId) {
        return latest().stream()
                .filter(process -> process.id().equals(processId))
                .findFirst();
    }

    public String xml(long key) {
        return client.newProcessDefinitionGetXmlRequest(key).send().join();
    }

    private DeployedProcess describe(ProcessDefinition definition) {
        String id = definition.getProcessDefinitionId();
        String name = definition.getName();
        return new DeployedProcess(
                definition.getProcessDefinitionKey(),
                id,
                name == null || name.isBlank() ? id : name,
                definition.getVersion(),
                definition.getVersionTag(),
                running(id));
    }

    private long running(String processId) {
        return client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
                .page(page -> page.limit(1))
                .send()
                .join()
                .page()
                .totalItems();
    }
}
