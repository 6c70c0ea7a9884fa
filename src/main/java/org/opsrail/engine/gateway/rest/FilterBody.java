package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.opsrail.engine.readmodel.search.Field;
import org.opsrail.engine.readmodel.search.FieldType;
import org.opsrail.engine.readmodel.search.Operator;
import org.opsrail.engine.readmodel.search.SearchEntity;
import org.opsrail.engine.readmodel.search.SearchRequest.Comparison;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;
import org.opsrail.engine.readmodel.search.SearchRequest.HasVariable;
import org.opsrail.engine.readmodel.search.SearchRequest.ValueComparison;

/** Reads a search's filter: plain values, advanced ones ({@code $eq}, {@code $in} …) and {@code $or}. */
final class FilterBody {

    private static final String OR = "$or";

    /** Filters that the client has and that need data which is not kept here. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "batchOperationId",
            "errorMessage",
            "incidentErrorHashCode",
            "elementInstanceState",
            "elementId",
            "hasElementInstanceIncident");

    private final SearchEntity entity;

    FilterBody(SearchEntity entity) {
        this.entity = entity;
    }

    List<Condition> conditions(JsonNode filter) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : filter.properties()) {
            if (!entry.getKey().startsWith("$") && !entry.getValue().isNull()) {
                conditions.addAll(conditions(field(entry.getKey()), entry.getValue()));
            }
        }
        return conditions;
    }

    List<List<Condition>> alternatives(JsonNode filter) {
        return StreamSupport.stream(filter.path(OR).spliterator(), false)
                .map(this::conditions)
                .toList();
    }

    private Field field(String name) {
        return entity.filter(name).orElseThrow(() -> unknown(name));
    }

    private static RuntimeException unknown(String name) {
        return UNSUPPORTED.contains(name)
                ? new NotSupported("The filter '%s' is not supported by the embedded engine.".formatted(name))
                : new InvalidRequest("Unexpected filter '%s'.".formatted(name));
    }

    private List<Condition> conditions(Field field, JsonNode value) {
        if (field.type() == FieldType.VARIABLE) {
            return elements(value).map(variable -> hasVariable(field, variable)).toList();
        }
        if (value.isArray()) {
            return elements(value)
                    .<Condition>map(element -> new Comparison(field, Operator.EQ, field.parse(scalar(element))))
                    .toList();
        }
        return value.isObject()
                ? comparisons(field, value)
                : List.of(new Comparison(field, Operator.EQ, field.parse(scalar(value))));
    }

    private static List<Condition> comparisons(Field field, JsonNode value) {
        List<Condition> comparisons = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Operator operator = operator(field, entry.getKey());
            if (says(entry.getValue())) {
                comparisons.add(new Comparison(field, operator, operand(field, operator, entry.getValue())));
            }
        }
        return comparisons;
    }

    private static Operator operator(Field field, String symbol) {
        return Operator.of(symbol)
                .filter(field.type()::allows)
                .orElseThrow(
                        () -> new InvalidRequest("'%s' can't be filtered by '%s'.".formatted(field.name(), symbol)));
    }

    /** The client sends empty lists for operators that were not used. */
    private static boolean says(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private static Object operand(Field field, Operator operator, JsonNode value) {
        return switch (operator) {
            case EXISTS -> flag(value);
            case LIKE -> value.asText();
            case IN, NOT_IN ->
                elements(value).map(element -> field.parse(scalar(element))).toList();
            default -> field.parse(scalar(value));
        };
    }

    private static Condition hasVariable(Field field, JsonNode variable) {
        String name = variable.path("name").asText();
        if (name.isEmpty()) {
            throw new InvalidRequest("A filter by variable needs a name.");
        }
        return new HasVariable(field, name, values(field, variable.path("value")));
    }

    private static List<ValueComparison> values(Field field, JsonNode value) {
        if (!value.isObject()) {
            return List.of(new ValueComparison(Operator.EQ, value.asText()));
        }
        List<ValueComparison> comparisons = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Operator operator = operator(field, entry.getKey());
            if (says(entry.getValue())) {
                comparisons.add(new ValueComparison(operator, value(operator, entry.getValue())));
            }
        }
        return comparisons;
    }

    private static Object value(Operator operator, JsonNode value) {
        return switch (operator) {
            case EXISTS -> flag(value);
            case IN, NOT_IN -> elements(value).map(JsonNode::asText).toList();
            default -> value.asText();
        };
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new InvalidRequest("The value '%s' of $exists is not true or false.".formatted(value));
        }
        return value.booleanValue();
    }

    private static Object scalar(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        throw new InvalidRequest("Unexpected value '%s' in a filter.".formatted(value));
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
