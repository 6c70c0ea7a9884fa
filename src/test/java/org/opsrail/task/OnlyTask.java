package org.opsrail.task;

import io.camunda.client.CamundaClient;

/** The one task of a case that runs on a model of its own. */
record OnlyTask(long instance, long key) {

    /** @param id of the process and of its form */
    static OnlyTask open(CamundaClient client, String id, String model, String form) {
        client.newDeployResourceCommand()
                .addResourceStringUtf8(model, id + ".bpmn")
                .addResourceStringUtf8(form, id + ".form")
                .send()
                .join();
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
        long key = client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance))
                .send()
                .join()
                .items()
                .getFirst()
                .getUserTaskKey();
        return new OnlyTask(instance, key);
    }
}
