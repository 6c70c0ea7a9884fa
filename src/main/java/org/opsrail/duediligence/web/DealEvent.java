package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.opsrail.duediligence.domain.OwnerColumns;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.tabular.JsonRow;
import org.opsrail.tabular.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a call of the customer relationship system says; what is not asked for is passed over. */
record DealEvent(String type, Wish wish) {

    private static final Set<String> TYPES = Set.of("deal.opened", "deal.won");

    /** @throws IllegalArgumentException when it is no event; the message says why, for whoever sends it */
    static DealEvent of(JsonNode body) {
        String type = body.path("type").asString("");
        if (type.isBlank() || !(body.path("data") instanceof ObjectNode data)) {
            throw new IllegalArgumentException(
                    "Expected {\"type\": \"deal.won\", \"data\": {…}} with the customer as data.");
        }
        JsonNode owners = data.path(FileFields.OWNERS);
        if (owners.size() > OwnerColumns.LIMITS.rows()) {
            throw new IllegalArgumentException("At most %d owners.".formatted(OwnerColumns.LIMITS.rows()));
        }
        return new DealEvent(type, new Wish(row(data, 1), rows(owners)));
    }

    boolean concernsUs() {
        return TYPES.contains(type);
    }

    private static List<Row> rows(JsonNode owners) {
        return owners.isArray()
                ? IntStream.range(0, owners.size())
                        .mapToObj(i -> row(owners.get(i), i + 1))
                        .toList()
                : List.of();
    }

    private static Row row(JsonNode json, int number) {
        if (!(json instanceof ObjectNode object)) {
            return new Row(number, Map.of(), 0);
        }
        ObjectNode plain = object.deepCopy();
        plain.removeIf(JsonNode::isContainer);
        return new Row(number, JsonRow.of(plain).cells(), 0);
    }
}
