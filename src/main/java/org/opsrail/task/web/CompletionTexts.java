package org.opsrail.task.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Completion;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why a task was not completed, in words. */
@Component
class CompletionTexts {

    private final Actors actors;
    private final MessageSource messages;

    CompletionTexts(Actors actors, MessageSource messages) {
        this.actors = actors;
        this.messages = messages;
    }

    /**
     * @param type the kind of problem, for machines
     * @param fields a sentence per field of the form
     * @param stale whether the task is no longer what the sender took it for
     */
    record Refusal(HttpStatus status, String type, String message, Map<String, String> fields, boolean stale) {

        /** All of it in one text. */
        String whole() {
            StringBuilder whole = new StringBuilder(message);
            fields.forEach((field, sentence) ->
                    whole.append(' ').append(field).append(": ").append(sentence));
            return whole.toString();
        }
    }

    /** Empty when it was completed. */
    Optional<Refusal> refusal(Completion completion, Locale locale) {
        return Optional.ofNullable(
                switch (completion) {
                    case Completion.Completed done -> null;
                    case Completion.Invalid invalid ->
                        new Refusal(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "answers-refused",
                                say("task.invalid", locale),
                                invalid.reasons(),
                                false);
                    case Completion.NotAllowed no ->
                        of(HttpStatus.FORBIDDEN, "task-not-yours", say("task.not-allowed", locale), true);
                    case Completion.OwnMatter own ->
                        of(HttpStatus.FORBIDDEN, "own-matter", say(OwnMatterText.of(own.stake()), locale), false);
                    case Completion.AlreadyCompleted done ->
                        over(say("task.already-completed", locale, name(done.by())));
                    case Completion.Canceled gone -> over(say("task.canceled.kept", locale));
                    case Completion.TakenBySomebodyElse taken -> over(say("task.taken-by", locale, name(taken.by())));
                    case Completion.NotNow later ->
                        of(HttpStatus.SERVICE_UNAVAILABLE, "not-now", say("task.not-now", locale), false);
                    case Completion.Unknown unknown ->
                        of(HttpStatus.NOT_FOUND, "unknown-task", say("task.unknown", locale), true);
                });
    }

    private static Refusal over(String message) {
        return of(HttpStatus.CONFLICT, "task-over", message, true);
    }

    private static Refusal of(HttpStatus status, String type, String message, boolean stale) {
        return new Refusal(status, type, message, Map.of(), stale);
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    private String name(@Nullable String actor) {
        return actor == null ? "?" : actors.displayNames(List.of(actor)).getOrDefault(actor, actor);
    }
}
