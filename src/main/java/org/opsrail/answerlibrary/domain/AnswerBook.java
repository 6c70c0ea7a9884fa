package org.opsrail.answerlibrary.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.Learned;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.Suggestion;
import org.opsrail.answerlibrary.domain.AnswerTable.Candidate;
import org.opsrail.answerlibrary.domain.AnswerWriting.Text;
import org.opsrail.answerlibrary.matching.Likeness;
import org.opsrail.answerlibrary.matching.Thresholds;
import org.opsrail.answerlibrary.matching.Thresholds.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds answers, and keeps what was released. */
@Service
class AnswerBook implements AnswerLibrary {

    private final AnswerTable answers;
    private final AnswerWriting writing;
    private final AnswerTrail trail;
    private final Thresholds thresholds;
    private final LibrarySettings settings;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    AnswerBook(
            AnswerTable answers,
            AnswerWriting writing,
            AnswerTrail trail,
            Thresholds thresholds,
            LibrarySettings settings,
            JdbcClient jdbc,
            InstantSource clock) {
        this.answers = answers;
        this.writing = writing;
        this.trail = trail;
        this.thresholds = thresholds;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> suggest(String question, Locale language, int limit) {
        Map<UUID, Suggestion> best = new LinkedHashMap<>();
        for (Candidate candidate : answers.candidates(question, language, today())) {
            best.merge(
                    candidate.answer().id(),
                    suggestion(question, language, candidate),
                    (known, other) -> other.confidence() > known.confidence() ? other : known);
        }
        return best.values().stream()
                .filter(found -> found.confidence()
                        >= thresholds.of(found.answer().topic(), language).show())
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(found -> !found.answer().isSendable()))
                .limit(limit)
                .toList();
    }

    private Suggestion suggestion(String question, Locale language, Candidate candidate) {
        Likeness likeness = Likeness.of(question, candidate.wording(), language);
        Rule rule = thresholds.of(candidate.answer().topic(), language);
        return new Suggestion(
                candidate.answer(),
                candidate.wording(),
                likeness.confidence(),
                candidate.answer().status() == AnswerStatus.APPROVED && likeness.confidence() >= rule.propose(),
                likeness.evidence());
    }

    @Override
    public Optional<LibraryAnswer> find(UUID answer) {
        return answers.find(answer, today());
    }

    @Override
    public boolean sendable(UUID answer, int version, LocalDate on) {
        return answers.find(answer, on)
                .filter(known -> known.version() == version && known.isSendable())
                .isPresent();
    }

    @Override
    @Transactional
    public UUID learn(Learned learned) {
        // The same released twice at once must not become two answers.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('answerlibrary/' || ?, 0))")
                .param(learned.key())
                .query()
                .singleRow();
        Optional<UUID> before = jdbc.sql("SELECT answer FROM answerlibrary.learned WHERE key = ?")
                .param(learned.key())
                .query(UUID.class)
                .optional();
        return before.orElseGet(() -> keep(learned));
    }

    private UUID keep(Learned learned) {
        Text text = new Text(learned.choice(), learned.text().strip(), null);
        Optional<LibraryAnswer> from = Optional.ofNullable(learned.from()).flatMap(this::find);
        UUID answer = from.map(LibraryAnswer::id).orElseGet(() -> added(learned, text));
        from.filter(known -> differs(known, text)).ifPresent(known -> change(known, learned));
        writing.word(answer, learned.language(), learned.question().strip(), learned.releasedBy());
        jdbc.sql("INSERT INTO answerlibrary.learned (key, answer) VALUES (?, ?)")
                .params(learned.key(), answer)
                .update();
        return answer;
    }

    private UUID added(Learned learned, Text text) {
        UUID answer =
                writing.add(learned.topic(), learned.language(), learned.owner(), text, later(), learned.writtenBy());
        approve(answer, 1, learned);
        trail.happened(AnswerAction.ADD_ANSWER, answer, 1, learned.releasedBy());
        return answer;
    }

    private void change(LibraryAnswer known, Learned learned) {
        Text text = new Text(learned.choice(), learned.text().strip(), known.document());
        int version = writing.nextVersion(known.id(), text, later(), learned.writtenBy());
        approve(known.id(), version, learned);
        trail.happened(AnswerAction.CHANGE_ANSWER, known.id(), version, learned.releasedBy());
    }

    private void approve(UUID answer, int version, Learned learned) {
        writing.confirm(
                answer, version, later(), !learned.writtenBy().equals(learned.releasedBy()), learned.releasedBy());
    }

    private static boolean differs(LibraryAnswer known, Text text) {
        return known.choice() != text.choice() || !known.text().strip().equals(text.text());
    }

    private LocalDate later() {
        return today().plus(settings.validity());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
