package org.opsrail.onboarding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems that take signed calls, on a real port: they remember who has which level, and fail when told to. */
final class TargetSystems implements AutoCloseable {

    enum Fault {
        OUT_OF_REACH,
        REFUSES,
        /** Says yes to everything and forgets nothing. */
        KEEPS_EVERYTHING
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer http;
    private final Map<String, Set<String>> accounts = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();

    TargetSystems(URI base) {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", base.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext(base.getPath(), this::answer);
        http.start();
    }

    /** The next {@code times} calls to the system go wrong. */
    void fail(String system, Fault fault, int times) {
        Queue<Fault> queue = faults.computeIfAbsent(system, any -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    void hold(String system, String employeeNumber, String level) {
        accounts.computeIfAbsent(system + "/" + employeeNumber, any -> ConcurrentHashMap.newKeySet())
                .add(level);
    }

    /** As its owner does by hand. */
    void remove(String system, String employeeNumber) {
        accounts.remove(system + "/" + employeeNumber);
    }

    Set<String> levels(String system, String employeeNumber) {
        return Set.copyOf(accounts.getOrDefault(system + "/" + employeeNumber, Set.of()));
    }

    void reset() {
        accounts.clear();
        faults.clear();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        Fault fault = faults.getOrDefault(path[2], new ArrayDeque<>()).poll();
        if (fault == Fault.OUT_OF_REACH) {
            send(exchange, 503, "{}");
        } else if (fault == Fault.REFUSES) {
            send(exchange, 409, "{\"detail\": \"no seat is left\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            read(exchange, path[2] + "/" + path[3]);
        } else {
            write(exchange, path[2], fault == Fault.KEEPS_EVERYTHING);
        }
    }

    private void read(HttpExchange exchange, String account) throws IOException {
        Set<String> levels = accounts.getOrDefault(account, Set.of());
        send(
                exchange,
                levels.isEmpty() ? 404 : 200,
                JSON.writeValueAsString(Map.of("externalId", account, "active", true, "levels", levels)));
    }

    private void write(HttpExchange exchange, String system, boolean keeps) throws IOException {
        JsonNode call = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String account = system + "/" + call.get("employeeNumber").asString();
        Set<String> levels = accounts.computeIfAbsent(account, any -> ConcurrentHashMap.newKeySet());
        String level = call.get("level").asString();
        if (call.get("action").asString().equals("provision")) {
            levels.add(level);
        } else if (!keeps) {
            levels.remove(level);
        }
        send(exchange, 200, JSON.writeValueAsString(Map.of("externalId", account)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
