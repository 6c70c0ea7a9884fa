package org.opsrail.trustrequest.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a question to be answered with.
 *
 * @param choice null where nothing was chosen
 * @param text stripped, perhaps empty
 */
public record Words(@Nullable String choice, String text, boolean confidential) {

    private static final int LONGEST = 8000;

    /** Why such an answer can't be taken. */
    public enum Misfit {
        EMPTY,
        NO_SUCH_CHOICE,
        TOO_LONG;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Words of(@Nullable String choice, @Nullable String text, boolean confidential) {
        String chosen = choice == null || choice.isBlank() ? null : choice.strip();
        return new Words(chosen, text == null ? "" : text.strip(), confidential);
    }

    /** A longer text than the answer's own cell takes fits where an explanation has a cell beside it. */
    public Optional<Misfit> misfit(Question question) {
        if (question.isChosen() ? choice == null : text.isEmpty()) {
            return Optional.of(Misfit.EMPTY);
        }
        if (question.isChosen() && !question.choices().contains(choice)) {
            return Optional.of(Misfit.NO_SUCH_CHOICE);
        }
        int room = question.isChosen() ? LONGEST : Math.min(LONGEST, question.longest());
        return text.length() > room ? Optional.of(Misfit.TOO_LONG) : Optional.empty();
    }

    public boolean isBlank() {
        return choice == null && text.isEmpty();
    }

    /** The choice that a text begins with, as ‘Yes’ of ‘Yes, each night’. */
    public static Optional<String> leading(String text, List<String> choices) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return choices.stream()
                .filter(choice -> {
                    String start = choice.strip().toLowerCase(Locale.ROOT);
                    return !start.isEmpty()
                            && lower.startsWith(start)
                            && (lower.length() == start.length()
                                    || !Character.isLetterOrDigit(lower.charAt(start.length())));
                })
                .max(java.util.Comparator.comparingInt(String::length));
    }
}
