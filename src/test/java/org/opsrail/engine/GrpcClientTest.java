package org.opsrail.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The official client, as anybody builds it, connected over gRPC during each test. */
abstract class GrpcClientTest {

    @Autowired
    EngineAccess access;

    CamundaClient client;

    @BeforeEach
    final void connect() {
        client = CamundaClient.newClientBuilder()
                .grpcAddress(access.grpcAddress())
                .restAddress(access.restAddress())
                .preferRestOverGrpc(false)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username(access.username())
                        .password(access.password())
                        .build())
                .build();
    }

    @AfterEach
    final void disconnect() {
        client.close();
    }
}
