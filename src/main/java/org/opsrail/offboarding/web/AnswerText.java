package org.opsrail.offboarding.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.offboarding.domain.LeavingAnswers;
import org.opsrail.offboarding.domain.LeavingAnswers.Given;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.onboarding.HandedOut;
import org.opsrail.onboarding.HandedOut.Thing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people have said in the tasks of a leaving: evidence that nothing is lost and everything is back. */
@Component
class AnswerText {

    private final LeavingAnswers answers;
    private final HandedOut handedOut;
    private final MessageSource texts;

    AnswerText(LeavingAnswers answers, HandedOut handedOut, MessageSource texts) {
        this.answers = answers;
        this.handedOut = handedOut;
        this.texts = texts;
    }

    /** What was erased is not told. */
    List<Happening> happenings(Offboarding offboarding, Locale locale) {
        return answers.of(offboarding.id()).stream()
                .filter(given -> !given.content().isEmpty())
                .flatMap(given -> happening(offboarding, given, locale))
                .toList();
    }

    private Stream<Happening> happening(Offboarding offboarding, Given given, Locale locale) {
        return switch (given.form()) {
            case "offboarding-hand-over" ->
                told(given, say("handed-over", locale, text(given, "handedOver")), "Task_HandOverKnowledge");
            case "offboarding-return-equipment" ->
                told(given, noted(equipment(offboarding, given, locale), given, locale), "Task_ReturnEquipment");
            case "offboarding-close-file" ->
                told(given, noted(say("signed-off", locale), given, locale), "Task_CloseFile");
            default -> Stream.empty();
        };
    }

    private static Stream<Happening> told(Given given, String text, String task) {
        return Stream.of(new Happening(given.at(), text, given.actor(), Set.of(task)));
    }

    private String equipment(Offboarding offboarding, Given given, Locale locale) {
        Map<String, String> out = handedOut.equipment(offboarding.employeeNumber(), locale).stream()
                .collect(Collectors.toMap(Thing::id, Thing::name));
        List<String> back = given.content().get("back") instanceof Collection<?> things
                ? things.stream()
                        .map(thing -> out.getOrDefault(thing.toString(), thing.toString()))
                        .toList()
                : List.of();
        if (back.isEmpty()) {
            return say(out.isEmpty() ? "equipment-unknown" : "equipment-missing", locale);
        }
        return say("equipment-back", locale, String.join(", ", back));
    }

    private String noted(String text, Given given, Locale locale) {
        String note = text(given, "note");
        return note.isEmpty() ? text : say("noted", locale, text, note);
    }

    private static String text(Given given, String field) {
        return String.valueOf(given.content().getOrDefault(field, "")).strip();
    }

    private String say(String key, Locale locale, Object... details) {
        return texts.getMessage("offboarding.history." + key, details, locale);
    }
}
