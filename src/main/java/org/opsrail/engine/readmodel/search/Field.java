package org.opsrail.engine.readmodel.search;

import java.util.Set;

/**
 * A field of a search entity.
 *
 * @param name in REST v2
 * @param expression SQL over the entity's row {@code t}
 * @param values the only ones allowed, none for any
 */
public record Field(String name, String expression, FieldType type, Use use, boolean nullable, Set<String> values) {

    /** What a field is for. */
    enum Use {
        SHOWN_AND_SEARCHED,
        SHOWN,
        SEARCHED
    }

    boolean shown() {
        return use != Use.SEARCHED;
    }

    boolean searched() {
        return use != Use.SHOWN && type != FieldType.JSON;
    }

    boolean sortable() {
        return searched() && type != FieldType.VARIABLE && type != FieldType.TEXTS && type != FieldType.KEYS;
    }

    /** @throws InvalidSearch when the value is none of the field's */
    public Object parse(Object json) {
        if (!values.isEmpty() && !values.contains(json.toString())) {
            throw new InvalidSearch("Unexpected value '%s' for '%s'; allowed are %s.".formatted(json, name, values));
        }
        return type.parse(name, json);
    }
}
