package org.opsrail.engine.readmodel.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opsrail.engine.readmodel.search.Field.Use;

/** What can be searched: a table, its fields as REST v2 names them, and the field that identifies a row. */
public final class SearchEntity {

    private final String table;
    private final String key;
    private final String visible;
    private final Map<String, Field> fields;

    private SearchEntity(String table, String key, String visible, Map<String, Field> fields) {
        this.table = table;
        this.key = key;
        this.visible = visible;
        this.fields = fields;
    }

    static Builder over(String table, String key) {
        return new Builder(table, key);
    }

    /** The field of that name if it can be used in filters. */
    public Optional<Field> filter(String name) {
        return Optional.ofNullable(fields.get(name)).filter(Field::searched);
    }

    /** The field of that name if results can be sorted by it. */
    public Optional<Field> sort(String name) {
        return Optional.ofNullable(fields.get(name)).filter(Field::sortable);
    }

    Field key() {
        return Objects.requireNonNull(fields.get(key));
    }

    String table() {
        return table;
    }

    String visible() {
        return visible;
    }

    List<Field> shown() {
        return fields.values().stream().filter(Field::shown).toList();
    }

    static final class Builder {

        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final String table;
        private final String key;
        private String visible = "TRUE";

        private Builder(String table, String key) {
            this.table = table;
            this.key = key;
        }

        Builder key(String... names) {
            return all(FieldType.KEY, false, names);
        }

        Builder optionalKey(String... names) {
            return all(FieldType.KEY, true, names);
        }

        Builder text(String... names) {
            return all(FieldType.TEXT, false, names);
        }

        Builder optionalText(String... names) {
            return all(FieldType.TEXT, true, names);
        }

        Builder number(String... names) {
            return all(FieldType.NUMBER, false, names);
        }

        Builder time(String... names) {
            return all(FieldType.TIME, false, names);
        }

        Builder optionalTime(String... names) {
            return all(FieldType.TIME, true, names);
        }

        Builder flag(String... names) {
            return all(FieldType.FLAG, true, names);
        }

        Builder oneOf(String name, String... values) {
            return add(new Field(
                    name,
                    column(name),
                    FieldType.TEXT,
                    Use.SHOWN_AND_SEARCHED,
                    false,
                    new TreeSet<>(Arrays.asList(values))));
        }

        Builder computed(String name, FieldType type, String expression) {
            return add(new Field(name, expression, type, Use.SHOWN_AND_SEARCHED, true, Set.of()));
        }

        Builder shown(String name, FieldType type, String expression) {
            return add(new Field(name, expression, type, Use.SHOWN, true, Set.of()));
        }

        Builder filter(String name, FieldType type, String expression) {
            return add(new Field(name, expression, type, Use.SEARCHED, true, Set.of()));
        }

        Builder where(String condition) {
            visible = condition;
            return this;
        }

        SearchEntity build() {
            return new SearchEntity("engine." + table, key, visible, Map.copyOf(fields));
        }

        private Builder all(FieldType type, boolean nullable, String... names) {
            for (String name : names) {
                add(new Field(name, column(name), type, Use.SHOWN_AND_SEARCHED, nullable, Set.of()));
            }
            return this;
        }

        private Builder add(Field field) {
            fields.put(field.name(), field);
            return this;
        }

        private static String column(String name) {
            return "t." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }
}
