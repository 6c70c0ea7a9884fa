package org.opsrail.task.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.task.domain.FormAnswers.FieldRefusal;
import tools.jackson.databind.JsonNode;

/** The rules of one field: required, bounds, lengths, patterns, options. */
final class FieldCheck {

    /** Characters of one answer; longer texts belong into a document. */
    static final int LONGEST_TEXT = 20_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+(?:[0-9] ?){6,14}[0-9]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss][XXX]");

    private FieldCheck() {}

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty());
    }

    /** Empty when the value may stand. */
    static Optional<FieldRefusal> check(FormField field, @Nullable Object value, Map<String, Object> known) {
        boolean unanswered = isEmpty(value) || (field.type().equals("checkbox") && Boolean.FALSE.equals(value));
        if (unanswered && field.isRequired()) {
            return FieldRefusal.because("required");
        }
        return isEmpty(value) ? Optional.empty() : typed(field, Objects.requireNonNull(value), known);
    }

    private static Optional<FieldRefusal> typed(FormField field, Object value, Map<String, Object> known) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value);
            case "number" -> number(field, value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : FieldRefusal.because("unreadable");
            case "radio", "select" -> among(List.of(value), options(field, known));
            case "checklist", "taglist" ->
                value instanceof Collection<?> many
                        ? among(many, options(field, known))
                        : FieldRefusal.because("unreadable");
            case "datetime" -> dateOrTime(field, value);
            case "dynamiclist" -> entries(field, value, known);
            case "filepicker" -> files(field, value);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldRefusal> text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return FieldRefusal.because("unreadable");
        }
        int longest = field.rule("maxLength").map(FieldCheck::whole).orElse(LONGEST_TEXT);
        int shortest = field.rule("minLength").map(FieldCheck::whole).orElse(0);
        if (text.length() > Math.min(longest, LONGEST_TEXT)) {
            return FieldRefusal.because("too-long", Math.min(longest, LONGEST_TEXT));
        }
        if (text.length() < shortest) {
            return FieldRefusal.because("too-short", shortest);
        }
        return pattern(field, text);
    }

    private static Optional<FieldRefusal> pattern(FormField field, String text) {
        String kind =
                field.rule("validationType").map(rule -> rule.asString("")).orElse("");
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            return FieldRefusal.because("email");
        }
        if (kind.equals("phone") && !PHONE.matcher(text).matches()) {
            return FieldRefusal.because("phone");
        }
        boolean fits = field.rule("pattern")
                .map(rule -> rule.asString(""))
                .map(pattern -> Pattern.compile(pattern).matcher(text).find())
                .orElse(true);
        return fits ? Optional.empty() : FieldRefusal.because("pattern");
    }

    private static Optional<FieldRefusal> number(FormField field, Object value) {
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            return FieldRefusal.because("number");
        }
        Optional<BigDecimal> least = field.rule("min").flatMap(rule -> decimal(rule.asString("")));
        Optional<BigDecimal> most = field.rule("max").flatMap(rule -> decimal(rule.asString("")));
        if (least.filter(bound -> number.get().compareTo(bound) < 0).isPresent()) {
            return FieldRefusal.because("too-small", least.get());
        }
        if (most.filter(bound -> number.get().compareTo(bound) > 0).isPresent()) {
            return FieldRefusal.because("too-large", most.get());
        }
        return decimals(field, number.get());
    }

    private static Optional<FieldRefusal> decimals(FormField field, BigDecimal number) {
        int digits = field.json().path("decimalDigits").asInt(Integer.MAX_VALUE);
        return number.stripTrailingZeros().scale() > digits
                ? FieldRefusal.because("decimals", digits)
                : Optional.empty();
    }

    private static Optional<FieldRefusal> among(Collection<?> values, Optional<Collection<String>> options) {
        boolean known = options.map(all -> values.stream().map(String::valueOf).allMatch(all::contains))
                .orElse(true);
        return known ? Optional.empty() : FieldRefusal.because("option");
    }

    /** Empty when the form does not say what may be chosen. */
    private static Optional<Collection<String>> options(FormField field, Map<String, Object> known) {
        if (field.json().path("values").isArray()) {
            return Optional.of(field.json()
                    .path("values")
                    .valueStream()
                    .map(option -> option.path("value").asString(""))
                    .collect(Collectors.toSet()));
        }
        return field.text("valuesKey")
                .map(known::get)
                .or(() -> field.text("valuesExpression").flatMap(expression -> Feel.value(expression, known)))
                .filter(Collection.class::isInstance)
                .map(options -> ((Collection<?>) options)
                        .stream().map(FieldCheck::option).collect(Collectors.toSet()));
    }

    private static String option(Object option) {
        return option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(option);
    }

    private static Optional<FieldRefusal> files(FormField field, Object value) {
        if (!(value instanceof Collection<?> files)) {
            return FieldRefusal.because("unreadable");
        }
        boolean several = !field.json().path("multiple").asString("false").equals("false");
        return files.size() > 1 && !several ? FieldRefusal.because("one-file") : Optional.empty();
    }

    private static Optional<FieldRefusal> dateOrTime(FormField field, Object value) {
        String text = String.valueOf(value);
        try {
            switch (field.text("subtype").orElse("date")) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text, TIME);
                default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            }
            return Optional.empty();
        } catch (DateTimeException notADate) {
            return FieldRefusal.because("date");
        }
    }

    private static Optional<FieldRefusal> entries(FormField field, Object value, Map<String, Object> known) {
        if (!(value instanceof Collection<?> entries)) {
            return FieldRefusal.because("unreadable");
        }
        return entries.stream()
                .flatMap(entry -> field.items().stream().map(item -> check(item, entryValue(entry, item), known)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable Object entryValue(@Nullable Object entry, FormField item) {
        return entry instanceof Map<?, ?> map ? map.get(item.key()) : null;
    }

    private static Optional<BigDecimal> decimal(Object value) {
        try {
            String text = String.valueOf(value);
            return text.isBlank() || text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static int whole(JsonNode rule) {
        return decimal(rule.asString("")).map(BigDecimal::intValue).orElse(0);
    }
}
