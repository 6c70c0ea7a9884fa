package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.Command;
import org.springframework.beans.factory.annotation.Autowired;

/** PostgreSQL does not keep up: what comes then waits for room, and is refused in the end rather than lost. */
@OpsrailTest
class OverloadTests extends GrpcClientTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Together more than may be processed ahead of what is durable. */
    private static final int LARGE_COMMANDS = 24;

    private static final String LARGE = "x".repeat(1 << 20);

    @Autowired
    private CommandBus bus;

    @Autowired
    private DataSource database;

    @Test
    void shouldRefuseAfterAWaitAndGoOnOnceTheDatabaseIsBack() throws SQLException {
        List<CompletableFuture<Answer>> large;
        CompletableFuture<?> overGrpc;
        CompletableFuture<HttpResponse<String>> overRest;
        try (Connection connection = database.getConnection()) {
            stopAppending(connection);
            large = IntStream.range(0, LARGE_COMMANDS)
                    .mapToObj(number -> bus.send(message("overload-" + number, LARGE)))
                    .toList();
            overGrpc = client.newPublishMessageCommand()
                    .messageName("overload")
                    .correlationKey("grpc")
                    .requestTimeout(LONG)
                    .send()
                    .toCompletableFuture();
            overRest = publishOverRest();

            assertThat(overGrpc)
                    .failsWithin(LONG)
                    .withThrowableThat()
                    .withMessageContaining("RESOURCE_EXHAUSTED")
                    .withMessageContaining("had no room for");
            assertThat(overRest).succeedsWithin(LONG).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).contains("RESOURCE_EXHAUSTED", "had no room for");
            });
            connection.rollback();
        }

        assertThat(large.getFirst()).succeedsWithin(LONG).isInstanceOf(Answer.Accepted.class);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(publishOverRest())
                        .succeedsWithin(LONG)
                        .extracting(HttpResponse::statusCode)
                        .isEqualTo(200));
    }

    /** Reading goes on. */
    private static void stopAppending(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE engine.log_block IN SHARE MODE");
        }
    }

    private static Command message(String correlationKey, String content) {
        MessageRecord message = new MessageRecord()
                .setName("overload")
                .setCorrelationKey(correlationKey)
                .setMessageId(content)
                .setTimeToLive(0);
        return new Command(ValueType.MESSAGE, MessageIntent.PUBLISH, -1, message, "test");
    }

    private CompletableFuture<HttpResponse<String>> publishOverRest() {
        String credentials = access.username() + ":" + access.password();
        HttpRequest request = HttpRequest.newBuilder(access.restAddress().resolve("/v2/messages/publication"))
                .POST(BodyPublishers.ofString("{\"name\":\"overload\",\"correlationKey\":\"rest\"}"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
