package org.opsrail.task.domain;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One field of a form that has a value.
 *
 * @param path where its value stands in the answers; dots in the model's key lead into objects
 * @param hiddenIf conditions of the field and of the groups around it; any that holds hides it
 * @param items the fields of each entry, for a list that grows
 */
record FormField(String type, List<String> path, JsonNode json, List<String> hiddenIf, List<FormField> items) {

    String key() {
        return String.join(".", path);
    }

    /** Whether its value becomes a process variable. */
    boolean isRoute() {
        return property("route").filter("true"::equals).isPresent();
    }

    boolean isRequired() {
        return json.path("validate").path("required").asBoolean(false);
    }

    Optional<JsonNode> rule(String name) {
        JsonNode rule = json.path("validate").path(name);
        return rule.isMissingNode() || rule.isNull() ? Optional.empty() : Optional.of(rule);
    }

    Optional<String> property(String name) {
        return text(json.path("properties").path(name));
    }

    Optional<String> text(String name) {
        return text(json.path(name));
    }

    /** Shown, not asked: what a browser sends for it is not believed. */
    boolean isShownOnly() {
        return json.path("disabled").asBoolean(false) || json.path("readonly").asBoolean(false);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
