package org.opsrail.task.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walks to the files among a form's answers: beside other fields, in groups and in lists that grow. */
final class FileFields {

    private FileFields() {}

    /** A copy in which each file field's values are replaced by what the function makes of the field's key and them. */
    static Map<String, Object> replaced(
            List<FormField> fields, Map<String, Object> values, BiFunction<String, Collection<?>, List<?>> files) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        for (FormField field : fields) {
            switch (field.type()) {
                case "filepicker" ->
                    change(
                            copy,
                            field.path(),
                            value -> value instanceof Collection<?> many ? files.apply(field.key(), many) : null);
                case "dynamiclist" -> change(copy, field.path(), value -> entries(field, value, files));
                default -> {}
            }
        }
        return copy;
    }

    private static @Nullable Object entries(
            FormField field, @Nullable Object value, BiFunction<String, Collection<?>, List<?>> files) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .map(entry ->
                                entry instanceof Map<?, ?> ? replaced(field.items(), object(entry), files) : entry)
                        .toList()
                : value;
    }

    private static void change(
            Map<String, Object> values, List<String> path, UnaryOperator<@Nullable Object> operator) {
        String step = path.getFirst();
        if (path.size() == 1) {
            values.computeIfPresent(step, (name, value) -> operator.apply(value));
        } else if (values.get(step) instanceof Map<?, ?> inner) {
            Map<String, Object> copy = new LinkedHashMap<>(object(inner));
            change(copy, path.subList(1, path.size()), operator);
            values.put(step, copy);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
