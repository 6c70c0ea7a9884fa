package org.opsrail.answerlibrary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The answers that the company has given and stands by. */
public interface AnswerLibrary {

    /**
     * Answers to that question, the likeliest first; none that is retired. What has expired is among them, and never proposed.
     *
     * @param question as it was asked; what is longer than 2,000 characters is read that far
     * @param language of the question; only answers in it are found
     */
    List<Suggestion> suggest(String question, Locale language, int limit);

    /** As it stands today, whatever its status. */
    Optional<LibraryAnswer> find(UUID answer);

    /** Whether that version is the present one and may be sent on that day: neither expired nor retired. */
    boolean sendable(UUID answer, int version, LocalDate on);

    /**
     * Keeps what was released: another wording of the answer that it was made from, a new version of it when the text or the
     * choice differs, or a new answer. The same key again changes nothing.
     *
     * @return the answer
     */
    UUID learn(Learned learned);
}
