package org.opsrail.answerlibrary.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;

/**
 * What somebody writes down as an answer.
 *
 * @param wordings the questions that it answers, at least one; the first is shown
 * @param owner employee number
 */
public record Entry(
        List<String> wordings,
        Locale language,
        String topic,
        String owner,
        @Nullable Choice choice,
        String text,
        LocalDate validUntil) {

    public static final int LONGEST_WORDING = 2_000;
    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_TOPIC = 60;
    public static final int MOST_WORDINGS = 50;
}
