package org.opsrail.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.worker.JobWorker;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A program that knows Camunda's client and nothing of Opsrail; ends with 0 when all went as with any Camunda. */
final class ExternalClient {

    private ExternalClient() {}

    /** Arguments: gRPC address, REST address, username, password. */
    public static void main(String[] arguments) {
        try (CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(arguments[0]))
                .restAddress(URI.create(arguments[1]))
                .preferRestOverGrpc(false)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .username(arguments[2])
                        .password(arguments[3])
                        .build())
                .build()) {
            run(client);
        }
        System.out.println("external client done");
    }

    private static void run(CamundaClient client) {
        DeploymentEvent deployment = client.newDeployResourceCommand()
                .addResourceFromClasspath("engine/expense.bpmn")
                .addResourceFromClasspath("engine/discount.dmn")
                .addResourceFromClasspath("engine/approve.form")
                .send()
                .join();
        ProcessInstanceEvent instance = client.newCreateInstanceCommand()
                .processDefinitionKey(deployment.getProcesses().getFirst().getProcessDefinitionKey())
                .variables(Map.of("amount", 250))
                .send()
                .join();
        try (JobWorker worker = client.newWorker()
                .jobType("expense.check-receipt")
                .handler((jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(Map.of("receipt", "ok"))
                        .send()
                        .join())
                .open()) {
            await(() -> !tasks(client, instance).isEmpty());
        }
        UserTask task = tasks(client, instance).getFirst();
        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee("E001")
                .send()
                .join();
        client.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(Map.of("approved", true))
                .send()
                .join();
        await(() -> client.newProcessInstanceGetRequest(instance.getProcessInstanceKey())
                        .send()
                        .join()
                        .getState()
                == ProcessInstanceState.COMPLETED);
    }

    private static List<UserTask> tasks(CamundaClient client, ProcessInstanceEvent instance) {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey()))
                .send()
                .join()
                .items();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().ignoreExceptions().until(condition::getAsBoolean);
    }
}
