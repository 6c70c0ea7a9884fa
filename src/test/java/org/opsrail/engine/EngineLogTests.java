package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The official client against the embedded engine, over gRPC. */
@OpsrailTest
class EngineLogTests extends GrpcClientTest {

    private static final BpmnModelInstance GREETING = Bpmn.createExecutableProcess("greeting")
            .startEvent()
            .serviceTask("Task_Greet", task -> task.zeebeJobType("test.greet"))
            .intermediateCatchEvent("Event_Later", event -> event.timerWithDuration("P30D"))
            .serviceTask("Task_Part", task -> task.zeebeJobType("test.part"))
            .endEvent()
            .done();

    private static final BpmnModelInstance MENDING = Bpmn.createExecutableProcess("mending")
            .startEvent()
            .serviceTask("Task_Mend", task -> task.zeebeJobType("test.mend"))
            .endEvent()
            .done();

    @Autowired
    private EngineClock clock;

    @Test
    void shouldRunAProcessToItsTimerAndBeyond() {
        client.newDeployResourceCommand()
                .addProcessModel(GREETING, "greeting.bpmn")
                .send()
                .join();
        ProcessInstanceEvent instance = client.newCreateInstanceCommand()
                .bpmnProcessId("greeting")
                .latestVersion()
                .variables(Map.of("name", "Alice"))
                .send()
                .join();

        ActivatedJob greet = job("test.greet");
        assertThat(greet.getProcessInstanceKey()).isEqualTo(instance.getProcessInstanceKey());
        assertThat(greet.getVariablesAsMap()).containsEntry("name", "Alice");
        client.newCompleteCommand(greet.getKey()).send().join();
        clock.advance(Duration.ofDays(31));

        ActivatedJob part = job("test.part");
        client.newCompleteCommand(part.getKey()).send().join();
    }

    @Test
    void shouldBeEmptyAfterAPurge() {
        client.newDeployResourceCommand()
                .addProcessModel(GREETING, "greeting.bpmn")
                .send()
                .join();
        clock.advance(Duration.ofDays(1));

        RestClient management = RestClient.create(access.restAddress());
        String answer =
                management.post().uri("/actuator/cluster/purge").retrieve().body(String.class);

        management.delete().uri("/actuator/clock").retrieve().toBodilessEntity();
        assertThat(answer).contains("\"changeId\"");
        assertThat(clock.offset()).isZero();
        assertThatThrownBy(() -> client.newCreateInstanceCommand()
                        .bpmnProcessId("greeting")
                        .latestVersion()
                        .send()
                        .join())
                .hasMessageContaining("none found");
    }

    @Test
    void shouldGoOnAfterItsConnectionWasCut(@Autowired JdbcClient jdbc) {
        client.newDeployResourceCommand()
                .addProcessModel(MENDING, "mending.bpmn")
                .send()
                .join();
        long before = create();

        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query()
                .listOfRows();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> create() > before);

        assertThat(job("test.mend").getProcessInstanceKey()).isEqualTo(before);
    }

    private long create() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("mending")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private ActivatedJob job(String type) {
        List<ActivatedJob> jobs = client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(Duration.ofSeconds(10))
                .send()
                .join()
                .getJobs();
        assertThat(jobs).hasSize(1);
        return jobs.getFirst();
    }
}
