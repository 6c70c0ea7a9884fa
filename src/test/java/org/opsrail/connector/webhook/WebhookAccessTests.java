package org.opsrail.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.Target;
import org.opsrail.connector.WebhookSignature;
import org.opsrail.directory.Person;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Against an HTTP server on the loopback that checks each call as a receiver should. */
@OpsrailTest
class WebhookAccessTests {

    private static final String SECRET = "shared-secret";
    private static final Person NINA = new Person(
            "E 40/1",
            "Nina",
            "Rossi",
            null,
            "nina@example.com",
            "r",
            "t",
            null,
            "p",
            "c",
            LocalDate.EPOCH,
            Person.Status.ACTIVE);

    @Autowired
    private WebhookCalls calls;

    @Autowired
    private JsonMapper json;

    private final String system = "badges-" + UUID.randomUUID();
    private final List<Call> received = new ArrayList<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer receiver;
    private WebhookAccess access;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/hooks/badges", this::receive);
        receiver.start();
        ConnectorSettings settings =
                new ConnectorSettings(List.of(), Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMinutes(1));
        access = new WebhookAccess(new WebhookSender(settings), calls, json);
    }

    @AfterEach
    void stop() {
        end.countDown();
        receiver.stop(0);
    }

    @Test
    void shouldSendASignedCallWithAllThatIsNeeded() {
        replies.add(new Reply(200, "{\"externalId\":\"B-7\"}"));

        assertThat(access.provision(target(SECRET), NINA, "office")).isEqualTo(new Result.Done("B-7"));

        Call call = received.getFirst();
        assertThat(call.genuine()).isTrue();
        assertThat(json.readTree(call.body()).path("action").asString()).isEqualTo("provision");
        assertThat(json.readTree(call.body()).path("level").asString()).isEqualTo("office");
        assertThat(json.readTree(call.body()).path("employeeNumber").asString()).isEqualTo("E 40/1");
        assertThat(call.key()).isNotBlank();
    }

    @Test
    void shouldRepeatTheKeyUntilThereIsAnAnswerAndTakeANewOneAfterwards() {
        replies.add(new Reply(503, ""));
        replies.add(new Reply(200, ""));
        replies.add(new Reply(200, ""));

        assertThatThrownBy(() -> access.provision(target(SECRET), NINA, "office"))
                .isInstanceOf(ConnectorUnavailable.class)
                .hasMessage("Door badges answers with an error of its own (503). Try again later.");
        access.provision(target(SECRET), NINA, "office");
        access.provision(target(SECRET), NINA, "office");

        assertThat(received.get(0).key())
                .isEqualTo(received.get(1).key())
                .isNotEqualTo(received.get(2).key());
    }

    @Test
    void shouldTellWhyTheReceiverRefuses() {
        replies.add(new Reply(422, "{\"detail\":\"There is no such door.\"}"));

        assertThat(access.provision(target(SECRET), NINA, "roof"))
                .isEqualTo(new Result.Refused("Door badges refuses: There is no such door."));
    }

    @Test
    void shouldSayThatTheKeyIsNotAccepted() {
        assertThatThrownBy(() -> access.revoke(target("another-secret"), NINA, "office"))
                .isInstanceOf(ConnectorUnavailable.class)
                .hasMessageContaining("does not accept our key");
        assertThat(received.getFirst().genuine()).isFalse();
    }

    @Test
    void shouldReadTheAccountBack() {
        replies.add(new Reply(200, "{\"externalId\":\"B-7\",\"active\":true,\"levels\":[\"office\"]}"));
        replies.add(new Reply(404, ""));

        assertThat(access.read(target(SECRET), NINA)).contains(new Account("B-7", true, Set.of("office")));
        assertThat(access.read(target(SECRET), NINA)).isEmpty();
        assertThat(received)
                .allMatch(Call::genuine)
                .allMatch(call -> call.path().equals("/hooks/badges/E%2040%2F1"));
    }

    @Test
    void shouldNotWaitForeverNorFollowARedirect() {
        replies.add(new Reply(0, ""));
        replies.add(new Reply(302, ""));

        assertThatThrownBy(() -> access.provision(target(SECRET), NINA, "office"))
                .hasMessage("Door badges can't be reached: no answer in time. Try again later.");
        assertThatThrownBy(() -> access.provision(target(SECRET), NINA, "office"))
                .isInstanceOf(ConnectorUnavailable.class);
    }

    @Test
    void shouldRecogniseOldAndChangedCalls() {
        WebhookSignature signature = new WebhookSignature(SECRET);
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String signed = signature.sign(now.getEpochSecond(), "POST", "/hooks", "{}");

        assertThat(signature.verify("1800000000", signed, "POST", "/hooks", "{}", now.plusSeconds(300)))
                .isTrue();
        assertThat(signature.verify("1800000000", signed, "POST", "/hooks", "{}", now.plusSeconds(301)))
                .isFalse();
        assertThat(signature.verify("1800000000", signed, "POST", "/hooks", "{ }", now))
                .isFalse();
        assertThat(signature.verify("1800000000", signed, "POST", "/other", "{}", now))
                .isFalse();
        assertThat(signature.verify("1800000001", signed, "POST", "/hooks", "{}", now))
                .isFalse();
        assertThat(signature.verify("soon", signed, "POST", "/hooks", "{}", now))
                .isFalse();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getRawPath();
        boolean genuine = new WebhookSignature(SECRET)
                .verify(
                        header(exchange, WebhookSignature.TIMESTAMP),
                        header(exchange, WebhookSignature.SIGNATURE),
                        exchange.getRequestMethod(),
                        path,
                        body,
                        Instant.now());
        received.add(new Call(path, body, header(exchange, WebhookSignature.IDEMPOTENCY_KEY), genuine));
        answer(exchange, genuine ? replies.remove() : new Reply(401, ""));
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            awaitEnd();
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(reply.status() == 0 ? 500 : reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private Target target(String secret) {
        URI endpoint = URI.create("http://127.0.0.1:%d/hooks/badges"
                .formatted(receiver.getAddress().getPort()));
        return new Target(system, "Door badges", "badges", endpoint, secret);
    }

    private record Call(String path, String body, String key, boolean genuine) {}

    private record Reply(int status, String body) {}
}
