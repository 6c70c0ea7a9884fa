package org.opsrail.engine.readmodel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of one row that records have set; what the engine calls empty becomes null. */
final class Row {

    /** PostgreSQL can't index longer texts; identifiers of models and people are far shorter. */
    private static final int LONGEST_IDENTIFIER = 600;

    private final SortedMap<String, @Nullable Object> columns = new TreeMap<>();
    private long position;
    private boolean whole;

    Row at(long recordPosition) {
        position = recordPosition;
        return this;
    }

    Row whole() {
        whole = true;
        return this;
    }

    Row text(String column, @Nullable String value) {
        return set(column, value == null || value.isEmpty() ? null : value.replace('\0', '\uFFFD'));
    }

    /** A text of the column's own, empty included. */
    Row verbatim(String column, String value) {
        return set(column, value.replace('\0', '\uFFFD'));
    }

    Row identifier(String column, @Nullable String value) {
        return text(
                column,
                value == null || value.length() <= LONGEST_IDENTIFIER ? value : value.substring(0, LONGEST_IDENTIFIER));
    }

    Row key(String column, long value) {
        return set(column, value > 0 ? value : null);
    }

    Row number(String column, long value) {
        return set(column, value);
    }

    Row flag(String column, @Nullable Boolean value) {
        return set(column, value);
    }

    Row name(String column, Enum<?> value) {
        return set(column, value.name());
    }

    Row time(String column, long epochMilli) {
        return set(column, epochMilli > 0 ? Instant.ofEpochMilli(epochMilli).atOffset(ZoneOffset.UTC) : null);
    }

    /** An ISO 8601 text as the model's expression gave it; the engine has checked it. */
    Row time(String column, @Nullable String iso) {
        return set(column, iso == null || iso.isEmpty() ? null : parsed(iso));
    }

    Row texts(String column, Collection<String> values) {
        return set(
                column,
                values.stream().map(value -> value.replace('\0', '\uFFFD')).toArray(String[]::new));
    }

    Row keys(String column, Collection<Long> values) {
        return set(column, values.toArray(Long[]::new));
    }

    Row json(String column, Object value) {
        return set(column, new Json(Jsons.write(value)));
    }

    boolean isWhole() {
        return whole;
    }

    long position() {
        return position;
    }

    SortedMap<String, @Nullable Object> columns() {
        return columns;
    }

    private Row set(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    private static @Nullable OffsetDateTime parsed(String iso) {
        try {
            return OffsetDateTime.parse(iso.replaceFirst("\\[.*]$", ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    record Json(String text) {}
}
