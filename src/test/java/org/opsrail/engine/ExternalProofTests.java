package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** For programs made for Camunda it is a Camunda. */
@OpsrailTest
class ExternalProofTests {

    @Autowired
    private EngineAccess access;

    @Test
    void shouldServeAnUnmodifiedClientInAnotherProcess() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.opsrail.engine.ExternalClient",
                        access.grpcAddress().toString(),
                        access.restAddress().toString(),
                        access.username(),
                        access.password())
                .redirectErrorStream(true)
                .start();

        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).endsWith("external client done" + System.lineSeparator());
        assertThat(program.exitValue()).isZero();
    }

    /** Camunda's desktop Modeler over REST: connect, deploy the open files, start an instance of what was deployed. */
    @Test
    void shouldServeTheDesktopModelerOverRest() throws IOException {
        RestClient modeler = RestClient.builder()
                .baseUrl(access.restAddress().resolve("/v2"))
                .defaultHeaders(headers -> headers.setBasicAuth(access.username(), access.password()))
                .build();

        JsonNode topology = body(modeler.get().uri("/topology"));
        assertThat(topology.path("gatewayVersion").asString()).startsWith("8.8.");

        JsonNode deployment = body(modeler.post()
                .uri("/deployments")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(resources("expense.bpmn", "discount.dmn", "approve.form")));
        assertThat(deployment.path("deployments").size()).isEqualTo(4);

        JsonNode instance = body(modeler.post()
                .uri("/process-instances")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("processDefinitionId", "expense", "variables", Map.of("amount", 1))));
        assertThat(instance.path("processInstanceKey").asString()).isNotBlank();
    }

    @Test
    void shouldServeTheDesktopModelerOverGrpc() {
        try (CamundaClient modeler = CamundaClient.newClientBuilder()
                .grpcAddress(access.grpcAddress())
                .preferRestOverGrpc(false)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username("demo")
                        .password("demo")
                        .build())
                .build()) {
            assertThat(modeler.newTopologyRequest().send().join().getGatewayVersion())
                    .startsWith("8.8.");
            modeler.newDeployResourceCommand()
                    .addResourceFromClasspath("engine/expense.bpmn")
                    .addResourceFromClasspath("engine/discount.dmn")
                    .addResourceFromClasspath("engine/approve.form")
                    .send()
                    .join();
            assertThat(modeler.newCreateInstanceCommand()
                            .bpmnProcessId("expense")
                            .latestVersion()
                            .send()
                            .join()
                            .getProcessInstanceKey())
                    .isPositive();
        }
    }

    private static JsonNode body(RestClient.RequestHeadersSpec<?> request) {
        JsonNode body = request.retrieve().body(JsonNode.class);
        assertThat(body).isNotNull();
        return body;
    }

    private static MultiValueMap<String, Object> resources(String... names) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        for (String name : names) {
            parts.add("resources", new ClassPathResource("engine/" + name));
        }
        return parts;
    }
}
