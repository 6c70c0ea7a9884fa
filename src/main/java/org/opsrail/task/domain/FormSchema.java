package org.opsrail.task.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Camunda form as designed: its fields, and how it reads in a language. */
public final class FormSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WITHOUT_VALUE = Set.of(
            "text", "html", "image", "spacer", "separator", "button", "iframe", "table", "group", "documentPreview");
    private static final List<String> TEXTS =
            List.of("label", "description", "text", "content", "alt", "placeholder", "dateLabel", "timeLabel");

    private final ObjectNode root;

    private FormSchema(ObjectNode root) {
        this.root = root;
    }

    public static FormSchema parse(String json) {
        return new FormSchema((ObjectNode) JSON.readTree(json));
    }

    public String id() {
        return root.path("id").asString("");
    }

    /** What the form's own button says in that language; pages put their button where the thumb reaches it. */
    public Optional<String> action(Locale locale) {
        return all(root)
                .filter(FormSchema::isButton)
                .map(button -> translated(button, "label", locale).orElse(button.path("label")))
                .map(label -> label.asString(""))
                .filter(label -> !label.isBlank())
                .findFirst();
    }

    /** The schema to be shown: texts in the reader's language, the buttons left to the page. */
    public String shownIn(Locale locale) {
        ObjectNode shown = root.deepCopy();
        prepare(shown, locale);
        return shown.toString();
    }

    List<FormField> fields() {
        return fields(root, List.of(), List.of());
    }

    /** The field of that key that asks for files, in lists that grow too. */
    Optional<FormField> fileField(String key) {
        return fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.items().stream()))
                .filter(field ->
                        field.type().equals("filepicker") && field.key().equals(key))
                .findFirst();
    }

    private static List<FormField> fields(JsonNode parent, List<String> path, List<String> hidden) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            add(fields, component, path, hidden);
        }
        return fields;
    }

    private static void add(List<FormField> fields, JsonNode component, List<String> path, List<String> hidden) {
        String type = component.path("type").asString("");
        List<String> conditions = with(hidden, component.path("conditional").path("hide"));
        if (type.equals("group")) {
            fields.addAll(fields(component, under(path, component.path("path")), conditions));
        } else if (type.equals("dynamiclist")) {
            List<FormField> items = fields(component, List.of(), List.of());
            fields.add(new FormField(type, under(path, component.path("path")), component, conditions, items));
        } else if (!WITHOUT_VALUE.contains(type) && component.path("key").isString()) {
            fields.add(new FormField(type, under(path, component.path("key")), component, conditions, List.of()));
        }
    }

    private static List<String> under(List<String> path, JsonNode key) {
        Stream<String> steps = Arrays.stream(key.asString("").split("\\.", -1)).filter(step -> !step.isEmpty());
        return Stream.concat(path.stream(), steps).toList();
    }

    private static List<String> with(List<String> conditions, JsonNode more) {
        return more.isString()
                ? Stream.concat(conditions.stream(), Stream.of(more.stringValue()))
                        .toList()
                : conditions;
    }

    private static void prepare(ObjectNode parent, Locale locale) {
        if (!(parent.get("components") instanceof ArrayNode components)) {
            return;
        }
        components.removeIf(FormSchema::isButton);
        for (JsonNode component : components) {
            translate((ObjectNode) component, locale);
            prepare((ObjectNode) component, locale);
        }
    }

    private static void translate(ObjectNode component, Locale locale) {
        TEXTS.forEach(
                text -> translated(component, text, locale).ifPresent(translation -> component.set(text, translation)));
        // Date fields are labelled by subtype; one translation of the label serves them as well.
        for (String label : List.of("dateLabel", "timeLabel")) {
            if (component.has(label) && translated(component, label, locale).isEmpty()) {
                translated(component, "label", locale).ifPresent(translation -> component.set(label, translation));
            }
        }
        for (JsonNode option : component.path("values")) {
            String value = option.path("value").asString("");
            translated(component, "value." + value, locale)
                    .ifPresent(translation -> ((ObjectNode) option).set("label", translation));
        }
        for (JsonNode column : component.path("columns")) {
            String key = column.path("key").asString("");
            translated(component, "column." + key, locale)
                    .ifPresent(translation -> ((ObjectNode) column).set("label", translation));
        }
    }

    private static Optional<JsonNode> translated(JsonNode component, String text, Locale locale) {
        JsonNode translation = component.path("properties").path(locale.getLanguage() + "." + text);
        return translation.isString() ? Optional.of(translation) : Optional.empty();
    }

    private static boolean isButton(JsonNode component) {
        return component.path("type").asString("").equals("button");
    }

    private static Stream<JsonNode> all(JsonNode parent) {
        return parent.path("components").valueStream().flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
