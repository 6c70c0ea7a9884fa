package org.opsrail.connector.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorAdapter;
import org.opsrail.connector.Target;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Systems that take signed calls: {@code POST} to the endpoint with what is wanted, {@code GET <endpoint>/<employee
 * number>} to read the account. Success is 2xx with {@code {"externalId": "…"}}; a refusal is another 4xx with
 * {@code {"detail": "…"}}.
 */
@Component
class WebhookAccess implements ConnectorAdapter {

    private static final int NOT_FOUND = 404;

    private final WebhookSender sender;
    private final WebhookCalls calls;
    private final JsonMapper json;

    WebhookAccess(WebhookSender sender, WebhookCalls calls, JsonMapper json) {
        this.sender = sender;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public Result provision(Target target, Person person, String level) {
        return call("provision", target, person, level);
    }

    @Override
    public Result revoke(Target target, Person person, String level) {
        return call("revoke", target, person, level);
    }

    @Override
    public Optional<Account> read(Target target, Person person) {
        WebhookSender.Answer answer = sender.get(target, person.employeeNumber());
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.isRefusal()) {
            throw target.failing(answer.status(), new IllegalStateException("HTTP " + answer.status()));
        }
        JsonNode account = parse(target, answer.body());
        return Optional.of(new Account(
                account.path("externalId").asString(""),
                account.path("active").asBoolean(false),
                StreamSupport.stream(account.path("levels").spliterator(), false)
                        .map(level -> level.asString(""))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private Result call(String action, Target target, Person person, String level) {
        UUID key = calls.open(target.systemId(), person.employeeNumber(), level, action);
        WebhookSender.Answer answer =
                sender.post(target, key, json.writeValueAsString(body(action, target, person, level)));
        calls.answered(key);
        return answer.isRefusal()
                ? new Result.Refused("%s refuses: %s".formatted(target.systemName(), reason(target, answer)))
                : new Result.Done(
                        parse(target, answer.body()).path("externalId").asString(""));
    }

    private static Map<String, String> body(String action, Target target, Person person, String level) {
        return Map.of(
                "action", action,
                "system", target.systemId(),
                "level", level,
                "employeeNumber", person.employeeNumber(),
                "workEmail", person.workEmail(),
                "firstName", person.firstName(),
                "lastName", person.lastName());
    }

    private String reason(Target target, WebhookSender.Answer answer) {
        String detail = parse(target, answer.body()).path("detail").asString("");
        return detail.isBlank() ? "it gives no reason (%d).".formatted(answer.status()) : detail;
    }

    private JsonNode parse(Target target, String body) {
        try {
            return json.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException e) {
            throw target.notUnderstood(e);
        }
    }
}
