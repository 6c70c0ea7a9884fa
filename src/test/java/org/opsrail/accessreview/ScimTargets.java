package org.opsrail.accessreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A SCIM 2.0 system on a real port: it remembers accounts, and fails or lies when told to. */
final class ScimTargets implements AutoCloseable {

    enum Fault {
        OUT_OF_REACH,
        REFUSES,
        /** Says yes, and keeps the right. */
        KEEPS_SILENTLY,
        NONE
    }

    private final HttpServer http;
    private final Map<String, GenericScimResource> users = new ConcurrentSkipListMap<>();
    private final Queue<Fault> reads = new ArrayDeque<>();
    private final Queue<Fault> writes = new ArrayDeque<>();

    ScimTargets(URI base) {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", base.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext(base.getPath(), this::answer);
        http.start();
    }

    void account(String id, String employeeNumber, String... levels) {
        ObjectNode user = JsonUtils.getJsonNodeFactory().objectNode();
        user.put("id", id).put("userName", id).put("externalId", employeeNumber).put("active", true);
        for (String level : levels) {
            user.withArray("entitlements").addObject().put("value", level);
        }
        users.put(id, new GenericScimResource(user));
    }

    boolean holds(String id, String level) {
        ObjectNode user = users.get(id).getObjectNode();
        return user.path("active").asBoolean(true)
                && user.path("entitlements").findValuesAsText("value").contains(level);
    }

    synchronized void failReads(Fault fault, int times) {
        add(reads, fault, times);
    }

    synchronized void failWrites(Fault fault, int times) {
        add(writes, fault, times);
    }

    private static void add(Queue<Fault> queue, Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    synchronized void reset() {
        users.clear();
        reads.clear();
        writes.clear();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        boolean write = !exchange.getRequestMethod().equals("GET");
        Fault fault = (write ? writes : reads).poll();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (fault == Fault.OUT_OF_REACH) {
            send(exchange, 503, "{}");
        } else if (fault == Fault.REFUSES) {
            send(exchange, 409, "{\"status\": \"409\", \"detail\": \"the last administrator stays\"}");
        } else if (path[3].equals("Groups")) {
            send(exchange, 404, "{\"status\": \"404\"}");
        } else if (path.length == 4) {
            list(exchange, asked(exchange));
        } else {
            one(exchange, path[4], write && fault != Fault.KEEPS_SILENTLY ? body : null);
        }
    }

    private static Filter asked(HttpExchange exchange) throws IOException {
        String filter = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .getFirst("filter");
        try {
            return Filter.fromString(
                    filter == null ? "userName pr" : URLDecoder.decode(filter, StandardCharsets.UTF_8));
        } catch (ScimException e) {
            throw new IOException(e);
        }
    }

    private void list(HttpExchange exchange, Filter asked) throws IOException {
        ObjectNode list = JsonUtils.getJsonNodeFactory().objectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        for (GenericScimResource user : users.values()) {
            try {
                if (FilterEvaluator.evaluate(asked, user.getObjectNode())) {
                    list.withArray("Resources").add(user.getObjectNode());
                }
            } catch (ScimException e) {
                throw new IOException(e);
            }
        }
        int found = list.path("Resources").size();
        list.put("totalResults", found).put("startIndex", 1).put("itemsPerPage", found);
        send(exchange, 200, list.toString());
    }

    private void one(HttpExchange exchange, String id, byte[] patch) throws IOException {
        GenericScimResource user = users.get(id);
        if (user == null) {
            send(exchange, 404, "{\"status\": \"404\"}");
            return;
        }
        if (patch != null) {
            try {
                JsonUtils.getObjectReader()
                        .forType(PatchRequest.class)
                        .<PatchRequest>readValue(patch)
                        .apply(user);
            } catch (ScimException | JsonProcessingException e) {
                throw new IOException(e);
            }
        }
        send(exchange, 200, user.getObjectNode().toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/scim+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
