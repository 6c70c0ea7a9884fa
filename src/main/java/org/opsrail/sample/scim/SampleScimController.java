package org.opsrail.sample.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small SCIM 2.0 service, enough for the connector and for whoever is curious with curl. */
@RestController
@Profile({"local", "test"})
@RequestMapping(path = "/sample/scim/{system}/v2", produces = "application/scim+json")
@Transactional
class SampleScimController {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final int PAGE = 200;

    private final SampleAccounts accounts;

    SampleScimController(SampleAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/Users")
    String search(
            @PathVariable String system,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "200") int count)
            throws ScimException {
        Filter asked = Filter.fromString(filter.isBlank() ? "userName pr" : filter);
        List<GenericScimResource> found = new ArrayList<>();
        for (GenericScimResource account : accounts.all(system)) {
            if (FilterEvaluator.evaluate(asked, account.getObjectNode())) {
                found.add(account);
            }
        }
        return list(found, Math.max(1, startIndex), Math.clamp(count, 0, PAGE)).toString();
    }

    @GetMapping("/Users/{id}")
    String one(@PathVariable String system, @PathVariable UUID id) throws ScimException {
        return known(system, id).getObjectNode().toString();
    }

    @PostMapping("/Users")
    ResponseEntity<String> create(@PathVariable String system, @RequestBody String body) throws ScimException {
        GenericScimResource account = new GenericScimResource(read(body, ObjectNode.class));
        if (account.getObjectNode().path("userName").asText().isBlank()) {
            throw BadRequestException.invalidValue("userName is required.");
        }
        UUID id = UUID.randomUUID();
        account.setId(id.toString());
        if (!accounts.add(system, id, account)) {
            throw new ResourceConflictException("This userName is taken.");
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(account.getObjectNode().toString());
    }

    @PatchMapping("/Users/{id}")
    String change(@PathVariable String system, @PathVariable UUID id, @RequestBody String body) throws ScimException {
        GenericScimResource account = known(system, id);
        read(body, PatchRequest.class).apply(account);
        if (!accounts.keeps(system)) {
            accounts.replace(system, id, account);
        }
        return account.getObjectNode().toString();
    }

    @DeleteMapping("/Users/{id}")
    ResponseEntity<Void> remove(@PathVariable String system, @PathVariable UUID id) throws ScimException {
        if (!accounts.remove(system, id)) {
            throw new ResourceNotFoundException("There is no such user.");
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(ScimException refusal) {
        return ScimErrors.answer(refusal.getScimError());
    }

    private GenericScimResource known(String system, UUID id) throws ScimException {
        return accounts.lock(system, id).orElseThrow(() -> new ResourceNotFoundException("There is no such user."));
    }

    private static ObjectNode list(List<GenericScimResource> found, int startIndex, int count) {
        ObjectNode list = JsonUtils.getJsonNodeFactory().objectNode();
        list.putArray("schemas").add(LIST);
        list.put("totalResults", found.size());
        list.put("startIndex", startIndex);
        ArrayNode page = list.putArray("Resources");
        found.stream().skip(startIndex - 1L).limit(count).forEach(account -> page.add(account.getObjectNode()));
        list.put("itemsPerPage", page.size());
        return list;
    }

    private static <T> T read(String body, Class<T> type) throws ScimException {
        try {
            return JsonUtils.getObjectReader().forType(type).readValue(body);
        } catch (JsonProcessingException e) {
            throw BadRequestException.invalidSyntax("The body is not the JSON that is expected here.");
        }
    }
}
