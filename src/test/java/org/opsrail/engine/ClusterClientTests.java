package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailApplication;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.assembly.EngineAssembly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that is told the addresses of a cluster has no engine of its own. */
@OpsrailTest
class ClusterClientTests {

    private static final String GRPC = "camunda.client.grpc-address=http://cluster:26500";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Marker.class);

    @Autowired
    private EngineAccess cluster;

    @Test
    void shouldUseTheEngineOfTheClusterAlone() {
        try (ConfigurableApplicationContext application = start(cluster.grpcAddress(), cluster.restAddress())) {
            Topology topology = application
                    .getBean(CamundaClient.class)
                    .newTopologyRequest()
                    .send()
                    .join();

            assertThat(topology.getBrokers()).hasSize(1);
            assertThat(application.getBeanNamesForType(EngineAssembly.class)).isEmpty();
            assertThat(application.getBeanNamesForType(EngineAccess.class)).isEmpty();
            assertThat(application.getBean(EngineClock.class).offset()).isZero();
        }
    }

    @Test
    void shouldStartBeforeTheClusterAnswers() throws IOException {
        try (Gate grpc = new Gate(cluster.grpcAddress());
                Gate rest = new Gate(cluster.restAddress());
                ConfigurableApplicationContext application = start(grpc.address(), rest.address())) {
            HealthIndicator models = application.getBean("shippedModels", HealthIndicator.class);
            assertThat(models.health()).satisfies(health -> {
                assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                assertThat(health.getDetails().toString()).contains("refused");
            });

            grpc.open();
            rest.open();

            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(models.health().getStatus()).isEqualTo(Status.UP));
        }
    }

    private ConfigurableApplicationContext start(URI grpcAddress, URI restAddress) {
        return new SpringApplicationBuilder(OpsrailApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--camunda.client.grpc-address=" + grpcAddress,
                        "--camunda.client.rest-address=" + restAddress,
                        "--camunda.client.auth.method=basic",
                        "--camunda.client.auth.username=" + cluster.username(),
                        "--camunda.client.auth.password=" + cluster.password());
    }

    @Test
    void shouldChooseTheEngineByTheAddressesUnlessToldOtherwise() {
        runner.run(context -> assertThat(context).hasSingleBean(Marker.class));
        runner.withPropertyValues("camunda.client.grpc-address=")
                .run(context -> assertThat(context).hasSingleBean(Marker.class));
        runner.withPropertyValues(GRPC).run(context -> assertThat(context).doesNotHaveBean(Marker.class));
        runner.withPropertyValues("camunda.client.restAddress=http://cluster:8080")
                .run(context -> assertThat(context).doesNotHaveBean(Marker.class));
        runner.withPropertyValues(GRPC, "opsrail.engine.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(Marker.class));
        runner.withPropertyValues("opsrail.engine.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Marker.class));
    }

    @OnEmbeddedEngine
    static class Marker {}
}
