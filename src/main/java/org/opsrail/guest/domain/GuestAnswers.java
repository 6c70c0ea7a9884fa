package org.opsrail.guest.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opsrail.guest.GuestForm.Kind;
import org.opsrail.guest.GuestForm.Question;
import org.opsrail.guest.GuestForm.Shown;
import org.springframework.context.MessageSource;

/** What every form asks of answers, whatever its module asks besides. */
final class GuestAnswers {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");

    private GuestAnswers() {}

    /** A sentence per question that is not answered as it has to be. */
    static Map<String, String> check(Shown shown, Map<String, String> texts, MessageSource messages, Locale locale) {
        Map<String, String> reasons = new LinkedHashMap<>();
        shown.questions().stream()
                .filter(question -> question.kind() != Kind.FILE)
                .forEach(question -> problem(
                                question, texts.getOrDefault(question.key(), "").strip())
                        .ifPresent(problem -> reasons.put(
                                question.key(),
                                messages.getMessage(
                                        "guest.refused." + problem, new Object[] {question.longest()}, locale))));
        return reasons;
    }

    private static Optional<String> problem(Question question, String text) {
        if (text.isEmpty()) {
            return question.required() ? Optional.of("required") : Optional.empty();
        }
        boolean wrong =
                switch (question.kind()) {
                    case PHONE -> !PHONE.matcher(text).matches();
                    case CHOICE -> !question.options().containsKey(text);
                    case TEXT, FILE -> false;
                };
        if (wrong) {
            return Optional.of(question.kind() == Kind.PHONE ? "phone" : "choice");
        }
        boolean measured = question.kind() != Kind.CHOICE;
        return measured && text.length() > question.longest() ? Optional.of("too-long") : Optional.empty();
    }
}
