package org.opsrail.answerlibrary.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.matching.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads answers in their present version. */
@Repository
class AnswerTable {

    private static final int LONGEST = 2_000;

    /** Many have common words in common; which of them is meant is told by {@code Likeness}. */
    private static final int CANDIDATES = 100;

    private static final String PRESENT = """
            SELECT answer.*, version.choice, version.text, version.document, EXISTS (
                SELECT 1 FROM answerlibrary.confirmation
                WHERE confirmation.answer = answer.id AND confirmation.version = answer.version AND approves) AS approved
            FROM answerlibrary.answer
            JOIN answerlibrary.version ON version.answer = answer.id AND version.number = answer.version
            """;

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LibraryAnswer> find(UUID id, LocalDate on) {
        return jdbc.sql(PRESENT + "WHERE answer.id = ?")
                .param(id)
                .query((row, i) -> answer(row, on))
                .optional();
    }

    /** Known wordings that share words with the question, with their answers; those that share most of them. */
    List<Candidate> candidates(String question, Locale language, LocalDate on) {
        String read = question.substring(0, Math.min(question.length(), LONGEST));
        String dictionary = language.getLanguage().equals("fr") ? "french" : "english";
        return jdbc.sql("""
                WITH asked AS (
                    SELECT replace(plainto_tsquery(:dictionary::regconfig, :words)::text, '&', '|')::tsquery AS words)
                SELECT present.*, wording.text AS wording
                FROM asked, answerlibrary.wording JOIN (%s) present ON present.id = wording.answer
                WHERE wording.words @@ asked.words AND wording.language = :language AND present.retired_at IS NULL
                ORDER BY ts_rank(wording.words, asked.words, 1) DESC, wording.id LIMIT :most""".formatted(PRESENT))
                .param("dictionary", dictionary)
                .param("words", Vocabulary.widened(read, language))
                .param("language", language.getLanguage().equals("fr") ? "fr" : "en")
                .param("most", CANDIDATES)
                .query((row, i) -> new Candidate(answer(row, on), row.getString("wording")))
                .list();
    }

    record Candidate(LibraryAnswer answer, String wording) {}

    private static LibraryAnswer answer(ResultSet row, LocalDate on) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        @Nullable String choice = row.getString("choice");
        return new LibraryAnswer(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("topic"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("owner"),
                choice == null ? null : Choice.valueOf(choice),
                row.getString("text"),
                row.getString("document"),
                until,
                status(row.getObject("retired_at") != null, until.isBefore(on), row.getBoolean("approved")));
    }

    private static AnswerStatus status(boolean retired, boolean over, boolean approved) {
        if (retired) {
            return AnswerStatus.RETIRED;
        }
        return over ? AnswerStatus.EXPIRED : approved ? AnswerStatus.APPROVED : AnswerStatus.DRAFT;
    }
}
