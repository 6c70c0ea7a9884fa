package org.opsrail.accessreview.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.identity.Actor;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A form of the access review. */
abstract class ReviewForm implements FormHandler {

    private final String formId;
    private final ReviewDesk desk;

    ReviewForm(String formId, ReviewDesk desk) {
        this.formId = formId;
        this.desk = desk;
    }

    /** What every form of the review stands on. */
    @Component
    record ReviewDesk(Reviews reviews, MessageSource texts) {}

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return show(task, locale);
    }

    abstract Map<String, Object> show(OpenTask task, Locale locale);

    final Review review(OpenTask task) {
        return desk.reviews().ofCase(task.processInstanceKey()).orElseThrow();
    }

    final String say(String key, Locale locale, Object... arguments) {
        return desk.texts().getMessage("accessreview.form." + key, arguments, locale);
    }

    final FormRejected rejected(String field, String key, Actor actor, Object... arguments) {
        return new FormRejected(Map.of(field, say(key, actor.locale(), arguments)));
    }

    /** An id within the variable that the model gives each of its instances. */
    static UUID id(OpenTask task, String variable, String field) {
        return UUID.fromString(text(task, variable, field));
    }

    static String text(OpenTask task, String variable, String field) {
        if (task.variables().get(variable) instanceof Map<?, ?> map && map.get(field) != null) {
            return String.valueOf(map.get(field));
        }
        throw new IllegalStateException("The task %s has no %s.%s".formatted(task.elementId(), variable, field));
    }

    static @Nullable String answer(Map<String, Object> answers, String field) {
        return Optional.ofNullable(answers.get(field))
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
