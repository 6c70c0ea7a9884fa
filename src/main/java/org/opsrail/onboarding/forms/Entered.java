package org.opsrail.onboarding.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was entered, field by field; the form has checked what it asks for. */
public record Entered(Map<String, Object> answers) {

    public @Nullable String text(String field) {
        return Optional.ofNullable(answers.get(field))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    public String required(String field) {
        return Optional.ofNullable(text(field)).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    public List<String> chosen(String field) {
        return answers.get(field) instanceof Collection<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Ids of the documents that were chosen. */
    public List<String> documents(String field) {
        return answers.get(field) instanceof Collection<?> many
                ? many.stream()
                        .filter(Map.class::isInstance)
                        .map(reference -> String.valueOf(((Map<?, ?>) reference).get("documentId")))
                        .toList()
                : List.of();
    }

    public int number(String field) {
        return Integer.parseInt(required(field));
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
