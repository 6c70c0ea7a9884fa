package org.opsrail.task.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent, held against the form: only fields that the form asks for, each as the form wants it. What the
 * browser has checked is checked again.
 */
final class FormAnswers {

    private final Map<String, Object> accepted = new LinkedHashMap<>();
    private final Map<String, Object> routing = new LinkedHashMap<>();
    private final Map<String, FieldRefusal> refused = new LinkedHashMap<>();

    private final Set<String> notAsked;

    private FormAnswers(Set<String> notAsked) {
        this.notAsked = notAsked;
    }

    /** Without a form nothing is asked. */
    static FormAnswers none(Map<String, Object> sent) {
        return new FormAnswers(sent.keySet());
    }

    /**
     * @param sent as it came from the browser
     * @param shown what the form was shown with: its conditions and options may refer to it
     */
    static FormAnswers read(FormSchema form, Map<String, Object> sent, Map<String, Object> shown) {
        FormAnswers answers = new FormAnswers(notAsked(form, sent, shown));
        Map<String, Object> known = new LinkedHashMap<>(shown);
        known.putAll(sent);
        form.fields().forEach(field -> answers.read(field, sent, known));
        return answers;
    }

    private static Set<String> notAsked(FormSchema form, Map<String, Object> sent, Map<String, Object> shown) {
        Set<String> names = new LinkedHashSet<>(sent.keySet());
        names.removeAll(shown.keySet());
        form.fields().forEach(field -> names.remove(field.path().getFirst()));
        return names;
    }

    void refuseWhatIsNotAsked() {
        notAsked.forEach(name -> refused.put(name, new FieldRefusal("not-asked", List.of())));
    }

    /** What was answered, without what becomes process variables. */
    Map<String, Object> kept() {
        return accepted.entrySet().stream()
                .filter(answer -> !routing.containsKey(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    Map<String, Object> all() {
        return accepted;
    }

    Map<String, Object> routing() {
        return routing;
    }

    Map<String, FieldRefusal> refused() {
        return refused;
    }

    private void read(FormField field, Map<String, Object> sent, Map<String, Object> known) {
        if (field.isShownOnly() || field.hiddenIf().stream().anyMatch(condition -> Feel.holds(condition, known))) {
            return;
        }
        Object value = field.type().equals("expression")
                ? field.text("expression")
                        .flatMap(expression -> Feel.value(expression, known))
                        .orElse(null)
                : at(sent, field.path());
        FieldCheck.check(field, value, known)
                .ifPresentOrElse(refusal -> refused.put(field.key(), refusal), () -> accept(field, value));
    }

    private void accept(FormField field, @Nullable Object value) {
        if (FieldCheck.isEmpty(value)) {
            return;
        }
        put(accepted, field.path(), value);
        if (field.isRoute()) {
            routing.put(field.path().getFirst(), accepted.get(field.path().getFirst()));
        }
    }

    private static @Nullable Object at(Map<String, Object> values, List<String> path) {
        Object value = values;
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static void put(Map<String, Object> target, List<String> path, @Nullable Object value) {
        Map<String, Object> place = target;
        for (String step : path.subList(0, path.size() - 1)) {
            place = inner(place, step);
        }
        place.put(path.getLast(), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> place, String step) {
        return (Map<String, Object>) place.computeIfAbsent(step, name -> new LinkedHashMap<String, Object>());
    }

    /** @param reason the ending of the message key, {@code task.form.<reason>} */
    record FieldRefusal(String reason, List<Object> details) {
        static Optional<FieldRefusal> because(String reason, Object... details) {
            return Optional.of(new FieldRefusal(reason, Stream.of(details).toList()));
        }
    }
}
