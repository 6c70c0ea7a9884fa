package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is still there after the application, and then PostgreSQL too, were killed under load. */
class CrashTests {

    private static final BpmnModelInstance WORK = Bpmn.createExecutableProcess("crash-work")
            .startEvent()
            .serviceTask("Task_Before", task -> task.zeebeJobType("crash.before"))
            .serviceTask("Task_After", task -> task.zeebeJobType("crash.after"))
            .endEvent()
            .done();

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path directory;

    @Test
    void shouldLoseNothingThatWasAcknowledged() throws Exception {
        try (ChildApplication application = new ChildApplication(directory, "--opsrail.engine.snapshot-period=2s")) {
            application.start();
            deploy(application);

            loadUntilKilled(application, application::kill);
            application.start();
            loadUntilKilled(application, () -> {
                application.killDatabase();
                application.kill();
            });
            application.start();

            assertThat(acknowledged).hasSizeGreaterThan(200);
            assertThat(application.output()).containsPattern("Stored a snapshot at position \\d+, deleted [1-9]");
            assertAllGoOn(application);
        }
    }

    private static void deploy(ChildApplication application) {
        try (CamundaClient client = application.client()) {
            client.newDeployResourceCommand()
                    .addProcessModel(WORK, "crash-work.bpmn")
                    .send()
                    .join();
        }
    }

    private void loadUntilKilled(ChildApplication application, Kill kill) throws Exception {
        int before = acknowledged.size();
        AtomicBoolean killed = new AtomicBoolean();
        try (CamundaClient client = application.client();
                JobWorker worker = worker(client, "crash.before")) {
            Thread load = Thread.ofPlatform().start(() -> createUntil(client, killed));
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before + 150);
            kill.run();
            killed.set(true);
            load.join();
        }
    }

    private void createUntil(CamundaClient client, AtomicBoolean killed) {
        while (!killed.get()) {
            client.newCreateInstanceCommand()
                    .bpmnProcessId("crash-work")
                    .latestVersion()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .handle((ProcessInstanceEvent instance, Throwable failure) ->
                            instance != null && acknowledged.add(instance.getProcessInstanceKey()))
                    .toCompletableFuture()
                    .join();
        }
    }

    private void assertAllGoOn(ChildApplication application) {
        Set<Long> arrived = ConcurrentHashMap.newKeySet();
        Set<Long> twice = ConcurrentHashMap.newKeySet();
        try (CamundaClient client = application.client();
                JobWorker before = worker(client, "crash.before");
                JobWorker after = client.newWorker()
                        .jobType("crash.after")
                        .handler((jobs, job) -> {
                            jobs.newCompleteCommand(job).send().join();
                            if (!arrived.add(job.getProcessInstanceKey())) {
                                twice.add(job.getProcessInstanceKey());
                            }
                        })
                        .timeout(Duration.ofMinutes(1))
                        .streamEnabled(true)
                        .open()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> arrived.containsAll(acknowledged));
        }
        assertThat(twice).isEmpty();
    }

    private static JobWorker worker(CamundaClient client, String type) {
        return client.newWorker()
                .jobType(type)
                .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
                .timeout(Duration.ofSeconds(10))
                .streamEnabled(true)
                .open();
    }

    @FunctionalInterface
    private interface Kill {
        void run() throws Exception;
    }
}
