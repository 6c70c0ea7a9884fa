package org.opsrail.trustrequest.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.Learned;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.Suggestion;
import org.opsrail.trustrequest.domain.Question.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a questionnaire needs of the answer library; which of its answers are confidential is known here. */
@Component
class Answers {

    private final AnswerLibrary library;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Answers(AnswerLibrary library, JdbcClient jdbc, InstantSource clock) {
        this.library = library;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param choice the short answer, null where the library has none
     * @param owner employee number of whoever keeps the answer up to date
     * @param confidence from 0 to 1
     * @param why the known question that comes closest
     * @param proposed whether it is certain enough, by the decision {@code answer-confidence}
     */
    record Found(
            Version version,
            @Nullable Choice choice,
            String text,
            String owner,
            BigDecimal confidence,
            String why,
            boolean proposed,
            boolean confidential) {}

    /** The best match for a question, if there is any. */
    Optional<Found> best(String question, Locale language) {
        return library.suggest(question, language, 1).stream().findFirst().map(this::found);
    }

    private Found found(Suggestion suggestion) {
        LibraryAnswer answer = suggestion.answer();
        return new Found(
                new Version(answer.id(), answer.version()),
                answer.choice(),
                answer.text(),
                answer.owner(),
                BigDecimal.valueOf(suggestion.confidence()).setScale(3, RoundingMode.HALF_UP),
                suggestion.wording(),
                suggestion.proposed(),
                isConfidential(answer.id()));
    }

    sealed interface Standing {

        /** @param certificate id of the document that proves it, null where there is none */
        record Sendable(
                boolean confidential,
                LocalDate validUntil,
                @Nullable String certificate) implements Standing {}

        /** @param since the last day on which it held */
        record Expired(LocalDate since, String owner) implements Standing {}

        /** Nobody stands for it any more, or a later version has taken its place. */
        record Retired(@Nullable String owner) implements Standing {}
    }

    /** Whether that version may be sent today. */
    Standing standing(Version version) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<LibraryAnswer> known = library.find(version.answer());
        if (known.isEmpty()) {
            return new Standing.Retired(null);
        }
        LibraryAnswer answer = known.get();
        if (answer.status() != AnswerStatus.RETIRED
                && answer.version() == version.number()
                && answer.validUntil().isBefore(today)) {
            return new Standing.Expired(answer.validUntil(), answer.owner());
        }
        return library.sendable(version.answer(), version.number(), today)
                ? new Standing.Sendable(isConfidential(answer.id()), answer.validUntil(), answer.document())
                : new Standing.Retired(answer.owner());
    }

    private boolean isConfidential(UUID answer) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM trustrequest.confidential_answer WHERE answer_id = ?)")
                .param(answer)
                .query(Boolean.class)
                .single();
    }

    Optional<Choice> choice(UUID answer) {
        return library.find(answer).map(LibraryAnswer::choice);
    }

    /** What was released goes back, and stays confidential where it was. */
    void learn(Learned released, boolean confidential) {
        UUID answer = library.learn(released);
        if (confidential) {
            jdbc.sql("""
                    INSERT INTO trustrequest.confidential_answer (answer_id, marked_by, marked_at) VALUES (?, ?, ?)
                    ON CONFLICT (answer_id) DO NOTHING""")
                    .params(answer, released.releasedBy(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The file's own word for a short answer. */
    static Optional<String> inTheWordsOf(List<String> choices, @Nullable Choice choice) {
        return choices.stream()
                .filter(offered -> choice != null && Objects.equals(meaning(offered), choice))
                .findFirst();
    }

    /** What a word of a file stands for, null where it is none of the three. */
    static @Nullable Choice meaning(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "oui", "o", "vrai", "compliant", "conforme" -> Choice.YES;
            case "no", "n", "false", "non", "faux", "not compliant", "non conforme" -> Choice.NO;
            case "n/a", "na", "not applicable", "non applicable", "sans objet", "s/o" -> Choice.NOT_APPLICABLE;
            default -> null;
        };
    }
}
