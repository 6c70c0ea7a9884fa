package org.opsrail.onboarding.intake.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.tabular.Row;
import tools.jackson.databind.JsonNode;

/** A hire as JSON, made a row; {@code employeeNumber} and {@code employee_number} are the same field. */
final class JsonHire {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private JsonHire() {}

    static Row row(JsonNode json) {
        Map<String, String> cells = new HashMap<>();
        json.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                cells.put(column(field.getKey()), field.getValue().asString().strip());
            }
        });
        return new Row(1, Map.copyOf(cells), 0);
    }

    /** What the API does not know, in words; empty when all is well. */
    static Optional<String> misfit(JsonNode json) {
        if (!json.isObject()) {
            return Optional.of("Expected one JSON object with the fields of a hire. Send many hires as text/csv.");
        }
        return json.properties().stream()
                .flatMap(field -> misfit(field.getKey(), field.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> misfit(String name, JsonNode value) {
        if (!HireColumns.NAMES.contains(column(name))) {
            return Optional.of("The field '%s' is not known.".formatted(name));
        }
        return value.isContainer() ? Optional.of("The field '%s' must be a text.".formatted(name)) : Optional.empty();
    }

    private static String column(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
