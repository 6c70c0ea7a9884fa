package org.opsrail.sample.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The receiving end of a signed call, as a system of one's own would have it; the chain has checked the signature. */
@RestController
@Profile({"local", "test"})
@RequestMapping(path = "/sample/webhook/{system}", produces = MediaType.APPLICATION_JSON_VALUE)
@Transactional
class SampleWebhookController {

    private final SampleAccounts accounts;

    SampleWebhookController(SampleAccounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    String receive(@PathVariable String system, @RequestBody JsonNode call) {
        String employee = call.path("employeeNumber").asString("");
        GenericScimResource account = find(system, employee).orElseGet(() -> create(system, call, employee));
        Set<String> levels = levels(account);
        String level = call.path("level").asString("");
        boolean changed =
                call.path("action").asString("").equals("provision") ? levels.add(level) : levels.remove(level);
        if (changed) {
            write(account, levels);
            accounts.replace(system, UUID.fromString(account.getId()), account);
        }
        return answer(account);
    }

    @GetMapping("/{employee}")
    ResponseEntity<String> read(@PathVariable String system, @PathVariable String employee) {
        return ResponseEntity.of(find(system, employee).map(SampleWebhookController::answer));
    }

    private Optional<GenericScimResource> find(String system, String employee) {
        return accounts.all(system).stream()
                .filter(account ->
                        account.getObjectNode().path("externalId").asText().equals(employee))
                .findFirst();
    }

    private GenericScimResource create(String system, JsonNode call, String employee) {
        GenericScimResource account =
                new GenericScimResource(JsonUtils.getJsonNodeFactory().objectNode());
        UUID id = UUID.randomUUID();
        account.setId(id.toString());
        account.setExternalId(employee);
        account.getObjectNode().put("userName", call.path("workEmail").asString(""));
        write(account, Set.of());
        accounts.add(system, id, account);
        return account;
    }

    private static Set<String> levels(GenericScimResource account) {
        Set<String> levels = new LinkedHashSet<>();
        account.getObjectNode()
                .path("entitlements")
                .forEach(one -> levels.add(one.path("value").asText()));
        return levels;
    }

    private static void write(GenericScimResource account, Set<String> levels) {
        ArrayNode entitlements = account.getObjectNode().putArray("entitlements");
        levels.forEach(level -> entitlements.addObject().put("value", level));
        account.getObjectNode().put("active", !levels.isEmpty());
    }

    private static String answer(GenericScimResource account) {
        ObjectNode answer = JsonUtils.getJsonNodeFactory().objectNode();
        answer.put("externalId", account.getId());
        answer.put("active", account.getObjectNode().path("active").asBoolean());
        levels(account).forEach(answer.putArray("levels")::add);
        return answer.toString();
    }
}
