package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailApplication;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.assembly.EngineAssembly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(OpsrailApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--camunda.client.grpc-address=" + cluster.grpcAddress(),
                        "--camunda.client.rest-address=" + cluster.restAddress(),
                        "--camunda.client.auth.method=basic",
                        "--camunda.client.auth.username=" + cluster.username(),
                        "--camunda.client.auth.password=" + cluster.password())) {
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
