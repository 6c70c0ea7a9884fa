package org.opsrail.tabular;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One row as a JSON object; {@code employeeNumber} and {@code employee_number} are the same field. */
public final class JsonRow {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private JsonRow() {}

    public static Row of(JsonNode json) {
        Map<String, String> cells = new HashMap<>();
        json.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                cells.put(column(field.getKey()), field.getValue().asString().strip());
            }
        });
        return new Row(1, Map.copyOf(cells), 0);
    }

    /** What is not one of the columns, in words; empty when all is well. */
    public static Optional<String> misfit(JsonNode json, Columns columns) {
        if (!json.isObject()) {
            return Optional.of("Expected one JSON object. Send many rows as text/csv.");
        }
        return json.properties().stream()
                .flatMap(field -> misfit(field.getKey(), field.getValue(), columns).stream())
                .findFirst();
    }

    private static Optional<String> misfit(String name, JsonNode value, Columns columns) {
        if (!columns.filledIn().contains(column(name))) {
            return Optional.of("The field '%s' is not known.".formatted(name));
        }
        return value.isContainer() ? Optional.of("The field '%s' must be a text.".formatted(name)) : Optional.empty();
    }

    private static String column(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
