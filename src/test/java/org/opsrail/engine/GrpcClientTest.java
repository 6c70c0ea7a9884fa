package org.opsrail.engine;

import io.camunda.client.CamundaClient;
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
                .build();
    }

    @AfterEach
    final void disconnect() {
        client.close();
    }
}
