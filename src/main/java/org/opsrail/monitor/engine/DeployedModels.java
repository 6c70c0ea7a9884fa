package org.opsrail.monitor.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opsrail.engine.EnginePurged;
import org.opsrail.monitor.EngineUnavailable;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Models as the engine holds them; there are as many as deployed versions, so all that were read are kept. */
@Component
class DeployedModels implements ProcessModels {

    private final CamundaClient client;
    private final Map<Long, ProcessModel> read = new ConcurrentHashMap<>();

    DeployedModels(@Lazy CamundaClient client) {
        this.client = client;
    }

    @Override
    public ProcessModel model(long processDefinitionKey) {
        ProcessModel known = read.get(processDefinitionKey);
        return known != null ? known : read(processDefinitionKey);
    }

    /** An emptied engine counts its keys from the start again. */
    @EventListener
    void forget(EnginePurged purged) {
        read.clear();
    }

    private ProcessModel read(long key) {
        try {
            String id = client.newProcessDefinitionGetRequest(key).send().join().getProcessDefinitionId();
            String xml = client.newProcessDefinitionGetXmlRequest(key).send().join();
            ProcessModel model = ModelParser.parse(xml, id);
            read.put(key, model);
            return model;
        } catch (ClientException unreachable) {
            throw new EngineUnavailable(unreachable);
        }
    }
}
