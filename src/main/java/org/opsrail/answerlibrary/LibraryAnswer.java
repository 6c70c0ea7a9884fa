package org.opsrail.answerlibrary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer in its present version.
 *
 * @param version from 1
 * @param topic what it is about, in the words of whoever keeps the library
 * @param owner employee number of who answers for it
 * @param choice null where the question is not one of yes or no
 * @param document id of the document that proves it, if there is one
 * @param validUntil the last day on which it may be sent
 */
public record LibraryAnswer(
        UUID id,
        int version,
        String topic,
        Locale language,
        String owner,
        @Nullable Choice choice,
        String text,
        @Nullable String document,
        LocalDate validUntil,
        AnswerStatus status) {

    /** Whether it may be sent on the day for which its status was told: a draft may, since whoever releases it looks at it. */
    public boolean isSendable() {
        return status == AnswerStatus.APPROVED || status == AnswerStatus.DRAFT;
    }
}
