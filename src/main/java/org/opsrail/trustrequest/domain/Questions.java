package org.opsrail.trustrequest.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.questionnaire.Place;
import org.opsrail.trustrequest.domain.Answers.Found;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Draft;
import org.opsrail.trustrequest.domain.Question.Match;
import org.opsrail.trustrequest.domain.Question.Remark;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.Question.Version;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions of each request, and their answers. */
@Repository
@Transactional
public class Questions {

    private static final RowMapper<Question> ROW = (row, i) -> {
        Integer commentColumn = row.getObject("comment_col", Integer.class);
        String sheet = row.getString("sheet");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getInt("number"),
                new Place(sheet, row.getInt("row"), row.getInt("col")),
                commentColumn == null ? null : new Place(sheet, row.getInt("row"), commentColumn),
                row.getString("section"),
                row.getString("reference"),
                row.getString("text"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getInt("longest"),
                match(row),
                answer(row),
                row.getString("owner"),
                row.getObject("share_id", UUID.class),
                row.getBoolean("manual"),
                remark(row),
                draft(row));
    };

    private static @Nullable Match match(ResultSet row) throws SQLException {
        UUID id = row.getObject("matched_answer", UUID.class);
        return id == null
                ? null
                : new Match(
                        id,
                        row.getInt("matched_version"),
                        row.getString("matched_text"),
                        row.getBigDecimal("confidence"),
                        row.getString("why"),
                        row.getBoolean("proposed"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String text = row.getString("answer");
        UUID library = row.getObject("answer_id", UUID.class);
        return text == null
                ? null
                : new Answer(
                        row.getString("choice"),
                        text,
                        library == null ? null : new Version(library, row.getInt("answer_version")),
                        row.getBoolean("confidential"),
                        Source.valueOf(row.getString("source")),
                        row.getString("answered_by"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Draft draft(ResultSet row) throws SQLException {
        String text = row.getString("draft");
        return text == null ? null : new Draft(row.getString("draft_choice"), text, row.getBoolean("confidential"));
    }

    private static @Nullable Remark remark(ResultSet row) throws SQLException {
        String text = row.getString("remark");
        return text == null ? null : new Remark(text, row.getString("remarked_by"));
    }

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Questions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID requestId, List<org.opsrail.questionnaire.Question> asked) {
        for (int number = 1; number <= asked.size(); number++) {
            add(requestId, number, asked.get(number - 1));
        }
    }

    private void add(UUID requestId, int number, org.opsrail.questionnaire.Question asked) {
        Place comment = asked.comment();
        jdbc.sql("""
                INSERT INTO trustrequest.question (id, request_id, number, sheet, row, col, comment_col, section,
                    reference, text, choices, longest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(requestId)
                .param(number)
                .param(asked.place().sheet())
                .param(asked.place().row())
                .param(asked.place().column())
                .param(comment == null ? null : comment.column())
                .param(asked.section())
                .param(asked.reference())
                .param(asked.text())
                .param(asked.choices().toArray(String[]::new))
                .param(asked.limit())
                .update();
    }

    /** Keeps what the library knows best, and who would answer otherwise. */
    void match(UUID id, Found found, boolean proposed) {
        jdbc.sql("""
                UPDATE trustrequest.question SET matched_answer = ?, matched_version = ?, matched_text = ?, confidence = ?, why = ?,
                    proposed = ?, owner = ? WHERE id = ?""")
                .param(found.version().answer())
                .param(found.version().number())
                .param(found.text())
                .param(found.confidence())
                .param(found.why())
                .param(proposed)
                .param(found.owner())
                .param(id)
                .update();
    }

    void answer(UUID id, Words words, @Nullable Version library, Source source, @Nullable String by) {
        jdbc.sql("""
                UPDATE trustrequest.question SET choice = ?, answer = ?, answer_id = ?, answer_version = ?,
                    confidential = ?, source = ?, answered_by = ?, answered_at = ?, draft = NULL, draft_choice = NULL
                WHERE id = ?""")
                .param(words.choice())
                .param(words.text())
                .param(library == null ? null : library.answer())
                .param(library == null ? null : library.number())
                .param(words.confidential())
                .param(source.name())
                .param(by)
                .param(now())
                .param(id)
                .update();
    }

    void draft(UUID id, Words words) {
        jdbc.sql("UPDATE trustrequest.question SET draft_choice = ?, draft = ?, confidential = ? WHERE id = ?")
                .param(words.choice())
                .param(words.text())
                .param(words.confidential())
                .param(id)
                .update();
    }

    /** Takes the answer back, which stays as a draft; a person answers from now on. */
    void reopen(UUID id, @Nullable String owner, String remark, @Nullable String by) {
        jdbc.sql("""
                UPDATE trustrequest.question SET draft_choice = coalesce(choice, draft_choice),
                    draft = coalesce(answer, draft), choice = NULL, answer = NULL, answer_id = NULL,
                    answer_version = NULL, source = NULL, answered_by = NULL, answered_at = NULL, owner = ?,
                    share_id = NULL, handed_from = NULL, remark = ?, remarked_by = ?
                WHERE id = ?""").params(Arrays.asList(owner, remark, by, id)).update();
    }

    /** Gives it to another owner: into the share that they work on, or aside for the next. */
    void handOn(UUID id, String owner, @Nullable UUID share, UUID from, @Nullable String remark, String by) {
        jdbc.sql("""
                UPDATE trustrequest.question SET owner = ?, share_id = ?, handed_from = ?,
                    remark = coalesce(?, remark), remarked_by = ? WHERE id = ?""").params(Arrays.asList(owner, share, from, remark, by, id)).update();
    }

    void assign(UUID share, List<UUID> questions) {
        jdbc.sql("UPDATE trustrequest.question SET share_id = :share, manual = true WHERE id IN (:ids)")
                .param("share", share)
                .param("ids", questions)
                .update();
    }

    /** In the order of the file. */
    @Transactional(readOnly = true)
    public List<Question> of(UUID requestId) {
        return jdbc.sql("SELECT * FROM trustrequest.question WHERE request_id = ? ORDER BY number")
                .param(requestId)
                .query(ROW)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Question> ofShare(UUID shareId) {
        return jdbc.sql("SELECT * FROM trustrequest.question WHERE share_id = ? ORDER BY number")
                .param(shareId)
                .query(ROW)
                .list();
    }

    /** What was put aside in that share for somebody else, and is in nobody's share yet. */
    List<Question> handedFrom(UUID shareId) {
        return jdbc.sql("""
                SELECT * FROM trustrequest.question
                WHERE handed_from = ? AND share_id IS NULL AND answer IS NULL ORDER BY number""").param(shareId).query(ROW).list();
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.question WHERE id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
