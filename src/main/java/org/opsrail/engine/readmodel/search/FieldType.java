package org.opsrail.engine.readmodel.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a field is kept in PostgreSQL and written in REST v2. */
public enum FieldType {
    KEY("bigint"),
    TEXT("text"),
    NUMBER("bigint"),
    TIME("timestamptz"),
    FLAG("boolean"),
    TEXTS("text"),
    /** Several keys of which one is asked for; a filter only. */
    KEYS("bigint"),
    JSON("jsonb"),
    /** Name and conditions on the value of a variable; a filter only. */
    VARIABLE("");

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final String column;

    FieldType(String column) {
        this.column = column;
    }

    public boolean allows(Operator operator) {
        return switch (this) {
            case KEY, KEYS, FLAG -> Operator.EQUALITY.contains(operator);
            case TEXT, TEXTS, VARIABLE -> Operator.TEXTUAL.contains(operator);
            case NUMBER, TIME -> Operator.ORDERED.contains(operator);
            case JSON -> false;
        };
    }

    String column() {
        return column;
    }

    /**
     * The value for a statement.
     *
     * @param json a string, number or boolean
     * @throws InvalidSearch when it is not a value of this type
     */
    public Object parse(String field, Object json) {
        try {
            return switch (this) {
                case KEY, KEYS -> Long.parseLong(json.toString());
                case NUMBER -> Long.parseLong(number(json));
                case TEXT, TEXTS -> json instanceof String text ? text : wrong(field, json);
                case TIME -> OffsetDateTime.parse(json.toString());
                case FLAG -> json instanceof Boolean flag ? flag : wrong(field, json);
                case JSON, VARIABLE -> wrong(field, json);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return wrong(field, json);
        }
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return switch (this) {
            case KEY -> row.getString(index);
            case NUMBER -> row.getObject(index);
            case TEXT -> row.getString(index);
            case FLAG -> row.getObject(index);
            case TIME -> iso(row.getObject(index, OffsetDateTime.class));
            case TEXTS -> texts(row.getArray(index));
            case JSON -> json(row.getString(index));
            case VARIABLE, KEYS -> null;
        };
    }

    private static String number(Object json) {
        return json instanceof Number ? json.toString() : "not a number";
    }

    private Object wrong(String field, Object json) {
        throw new InvalidSearch("The value '%s' of '%s' is not of the type %s.".formatted(json, field, name()));
    }

    private static @Nullable String iso(@Nullable OffsetDateTime time) {
        return time == null ? null : ISO.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null ? null : StoredJson.read(text);
    }
}
