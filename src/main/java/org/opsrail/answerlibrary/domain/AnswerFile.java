package org.opsrail.answerlibrary.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.AnswerReport.Taken;
import org.opsrail.answerlibrary.matching.Fold;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.RejectedRow;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many answers at once, read and written. A question that is known word for word gets a new version of its answer. */
@Service
@Transactional
public class AnswerFile {

    private static final int MOST = 100_000;

    private final AnswerTable answers;
    private final AnswerKeeping keeping;
    private final Directory directory;

    AnswerFile(AnswerTable answers, AnswerKeeping keeping, Directory directory) {
        this.answers = answers;
        this.keeping = keeping;
        this.directory = directory;
    }

    /** What somebody typed, read like a row. */
    @Transactional(readOnly = true)
    public Typed read(Row row) {
        AnswerCheck check = new AnswerCheck(row, directory, keeping.later());
        Entry entry = check.entry();
        return check.row().passed()
                ? new Typed.Acceptable(entry)
                : new Typed.Refused(check.row().reasons());
    }

    public sealed interface Typed {

        record Acceptable(Entry entry) implements Typed {}

        record Refused(List<Reason> reasons) implements Typed {}
    }

    /** What would come of the rows; nothing is changed. */
    @Transactional(readOnly = true)
    public AnswerReport preview(List<Row> rows) {
        return report(rows, (entry, known) -> known.map(LibraryAnswer::id).orElse(null));
    }

    /** Takes the rows that are acceptable, whatever becomes of the others. */
    public AnswerReport take(List<Row> rows, Actor by) {
        return report(
                rows,
                (entry, known) ->
                        known.map(answer -> changed(answer, entry, by)).orElseGet(() -> keeping.add(entry, by)));
    }

    private UUID changed(LibraryAnswer known, Entry entry, Actor by) {
        List<String> wordings = new ArrayList<>(answers.wordings(known.id()));
        wordings.addAll(entry.wordings());
        keeping.change(
                known.id(),
                known.version(),
                new Entry(
                        wordings,
                        entry.language(),
                        entry.topic(),
                        entry.owner(),
                        entry.choice(),
                        entry.text(),
                        entry.validUntil()),
                by);
        return known.id();
    }

    private AnswerReport report(List<Row> rows, BiFunction<Entry, Optional<LibraryAnswer>, @Nullable UUID> take) {
        AnswerReport report = new AnswerReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> before = new HashMap<>();
        for (Row row : rows) {
            AnswerCheck check = new AnswerCheck(row, directory, keeping.later());
            Entry entry = check.entry();
            String question = entry.wordings().getFirst();
            Integer first = before.putIfAbsent(entry.language() + " " + Fold.of(question), row.number());
            if (first != null && check.row().passed()) {
                check.row().reject(AnswerColumns.QUESTION, "tabular.reason.duplicate", question, String.valueOf(first));
            }
            if (!check.row().passed()) {
                report.rejected().add(new RejectedRow(row, check.row().reasons()));
                continue;
            }
            Optional<LibraryAnswer> known = answers.worded(question, entry.language(), keeping.today());
            if (known.filter(answer -> says(answer, entry)).isPresent()) {
                report.known()
                        .add(new Taken(
                                row.number(), question, false, known.get().id()));
            } else {
                report.taken().add(new Taken(row.number(), question, known.isEmpty(), take.apply(entry, known)));
            }
        }
        return report;
    }

    private boolean says(LibraryAnswer known, Entry entry) {
        List<String> folded =
                answers.wordings(known.id()).stream().map(Fold::of).toList();
        return known.choice() == entry.choice()
                && known.text().equals(entry.text())
                && known.topic().equals(entry.topic())
                && known.owner().equals(entry.owner())
                && known.validUntil().equals(entry.validUntil())
                && entry.wordings().stream().map(Fold::of).allMatch(folded::contains);
    }

    /** As a file and the form write it. */
    public static String word(@Nullable Choice choice) {
        return AnswerCheck.word(choice);
    }

    /** All that are not retired, in the columns of {@link AnswerColumns#EXPORT}. */
    @Transactional(readOnly = true)
    public Stream<List<@Nullable String>> rows() {
        Wanted all = new Wanted("", null, null, Wanted.State.KEPT);
        return answers.list(all, keeping.today(), keeping.today(), MOST).stream()
                .map(found -> {
                    LibraryAnswer answer = found.answer();
                    List<String> others = answers.wordings(answer.id());
                    return List.of(
                            found.wording(),
                            word(answer.choice()),
                            answer.text(),
                            answer.language().getLanguage(),
                            answer.topic(),
                            answer.owner(),
                            answer.validUntil().toString(),
                            String.join("\n", others.subList(1, others.size())));
                });
    }
}
