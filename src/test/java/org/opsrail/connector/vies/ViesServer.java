package org.opsrail.connector.vies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.VatRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers on the loopback as VIES does. */
public final class ViesServer implements AutoCloseable {

    private static final int SILENCE = 0;

    private final List<JsonNode> asked = new ArrayList<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    private record Reply(int status, String body) {}

    public ViesServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/check-vat-number", this::answer);
        server.start();
    }

    /** The connector that asks this server. */
    public VatRegister register(String requester) {
        URI endpoint = URI.create("http://127.0.0.1:%d/check-vat-number"
                .formatted(server.getAddress().getPort()));
        return register(new ViesSettings(true, endpoint, requester));
    }

    VatRegister register(ViesSettings settings) {
        return new Vies(
                settings,
                new ConnectorSettings(List.of(), Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMinutes(1)),
                JsonMapper.shared());
    }

    public List<JsonNode> asked() {
        return asked;
    }

    public ViesServer says(boolean valid, String name, String consultation) {
        return says(200, """
                {"countryCode":"FR","vatNumber":"83404833048","requestDate":"2026-11-25T20:15:00.123Z","valid":%s,
                 "requestIdentifier":"%s","name":"%s","address":"1 RUE\\n75001 PARIS","traderName":"---"}""".formatted(valid, consultation, name));
    }

    public ViesServer fails(int status, String error) {
        return says(status, "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"%s\"}]}".formatted(error));
    }

    ViesServer says(int status, String body) {
        replies.add(new Reply(status, body));
        return this;
    }

    ViesServer isSilent() {
        return says(SILENCE, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
        Reply reply = replies.remove();
        if (reply.status() == SILENCE) {
            awaitEnd();
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                reply.status() == SILENCE ? 500 : reply.status(), bytes.length == 0 ? -1 : bytes.length);
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

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
