package org.opsrail.answerlibrary.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.KnownVersion.Confirmation;
import org.opsrail.answerlibrary.matching.Fold;
import org.opsrail.answerlibrary.matching.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads answers in their present version. */
@Repository
@Transactional(readOnly = true)
public class AnswerTable {

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

    public Optional<LibraryAnswer> find(UUID id, LocalDate on) {
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

    /** Known wordings of one answer, the first first. */
    public List<String> wordings(UUID answer) {
        return jdbc.sql("SELECT text FROM answerlibrary.wording WHERE answer = ? ORDER BY added_at, place")
                .param(answer)
                .query(String.class)
                .list();
    }

    /**
     * Those that are wanted, each with its first wording; what holds least long comes first.
     *
     * @param soon until when an answer is told to expire soon
     */
    public List<Candidate> list(Wanted wanted, LocalDate on, LocalDate soon, int most) {
        return jdbc.sql("""
                SELECT present.*, wording.text AS wording FROM (%s) present
                CROSS JOIN LATERAL (SELECT text FROM answerlibrary.wording
                    WHERE answer = present.id ORDER BY added_at, place LIMIT 1) wording
                WHERE (:topic::text IS NULL OR present.topic = :topic) AND (:owner::text IS NULL OR present.owner = :owner)
                  AND (present.retired_at IS NOT NULL) = (:state = 'RETIRED')
                  AND (:state <> 'DRAFT' OR NOT present.approved AND valid_until >= :on)
                  AND (:state <> 'EXPIRED' OR valid_until < :on)
                  AND (:state <> 'EXPIRING' OR valid_until BETWEEN :on AND :soon)
                  AND (:words = '' OR position(lower(:words) IN lower(present.text || ' ' || present.topic)) > 0
                    OR EXISTS (SELECT 1 FROM answerlibrary.wording other
                        WHERE other.answer = present.id AND position(:folded IN other.folded) > 0))
                ORDER BY valid_until, present.topic, present.id LIMIT :most""".formatted(PRESENT))
                .param("topic", wanted.topic())
                .param("owner", wanted.owner())
                .param("state", wanted.state().name())
                .param("words", wanted.words())
                .param("folded", Fold.of(wanted.words()))
                .param("on", on)
                .param("soon", soon)
                .param("most", most)
                .query((row, i) -> new Candidate(answer(row, on), row.getString("wording")))
                .list();
    }

    /** The latest first. */
    public List<KnownVersion> history(UUID answer) {
        Map<Integer, List<Confirmation>> confirmations = jdbc
                .sql("SELECT * FROM answerlibrary.confirmation WHERE answer = ? ORDER BY confirmed_at DESC")
                .param(answer)
                .query((row, i) -> new Confirmation(
                        row.getInt("version"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("approves"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Confirmation::version));
        return jdbc.sql("SELECT * FROM answerlibrary.version WHERE answer = ? ORDER BY number DESC")
                .param(answer)
                .query((row, i) -> new KnownVersion(
                        row.getInt("number"),
                        choice(row),
                        row.getString("text"),
                        row.getString("document"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        confirmations.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    public List<String> topics() {
        return jdbc.sql("SELECT DISTINCT topic FROM answerlibrary.answer ORDER BY topic")
                .query(String.class)
                .list();
    }

    /** Employee numbers. */
    public List<String> owners() {
        return jdbc.sql("SELECT DISTINCT owner FROM answerlibrary.answer WHERE retired_at IS NULL")
                .query(String.class)
                .list();
    }

    /** An answer that is not retired and has exactly that wording, whatever its marks and capitals. */
    Optional<LibraryAnswer> worded(String question, Locale language, LocalDate on) {
        return jdbc.sql(PRESENT + """
                        WHERE answer.retired_at IS NULL AND answer.id IN (
                            SELECT answer FROM answerlibrary.wording WHERE folded = ? AND language = ?)
                        ORDER BY answer.id LIMIT 1""")
                .params(Fold.of(question), language.getLanguage())
                .query((row, i) -> answer(row, on))
                .optional();
    }

    /** @param wording the one that was found, or the first */
    public record Candidate(LibraryAnswer answer, String wording) {}

    private static LibraryAnswer answer(ResultSet row, LocalDate on) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new LibraryAnswer(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("topic"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("owner"),
                choice(row),
                row.getString("text"),
                row.getString("document"),
                until,
                status(row.getObject("retired_at") != null, until.isBefore(on), row.getBoolean("approved")));
    }

    private static @Nullable Choice choice(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        return choice == null ? null : Choice.valueOf(choice);
    }

    private static AnswerStatus status(boolean retired, boolean over, boolean approved) {
        if (retired) {
            return AnswerStatus.RETIRED;
        }
        return over ? AnswerStatus.EXPIRED : approved ? AnswerStatus.APPROVED : AnswerStatus.DRAFT;
    }
}
