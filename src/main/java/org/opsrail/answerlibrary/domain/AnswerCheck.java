package org.opsrail.answerlibrary.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.matching.Fold;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** Reads an answer from a row. */
final class AnswerCheck {

    private static final List<String> CHOICES = List.of("yes", "no", "n/a");

    private final RowCheck check;
    private final Directory directory;
    private final LocalDate later;

    AnswerCheck(Row row, Directory directory, LocalDate later) {
        this.check = new RowCheck(row);
        this.directory = directory;
        this.later = later;
    }

    RowCheck row() {
        return check;
    }

    /** Of use only when the row has passed. */
    Entry entry() {
        List<String> wordings = wordings();
        check.required(AnswerColumns.ANSWER, Entry.LONGEST_TEXT);
        return new Entry(
                wordings,
                Locale.forLanguageTag(check.oneOf(AnswerColumns.LANGUAGE, List.of("en", "fr"))),
                check.required(AnswerColumns.TOPIC, Entry.LONGEST_TOPIC),
                owner(),
                choice(),
                check.row().cell(AnswerColumns.ANSWER).strip(),
                check.optionalDate(AnswerColumns.VALID_UNTIL).orElse(later));
    }

    private List<String> wordings() {
        List<String> wordings = new ArrayList<>();
        wordings.add(check.required(AnswerColumns.QUESTION, Entry.LONGEST_WORDING));
        Stream.of(check.row().cell(AnswerColumns.OTHER_WORDINGS).split("\\R|\\|", -1))
                .map(String::strip)
                .filter(wording -> !wording.isEmpty())
                .forEach(wordings::add);
        if (wordings.size() > Entry.MOST_WORDINGS) {
            check.reject(AnswerColumns.OTHER_WORDINGS, "answers.reason.wordings", String.valueOf(Entry.MOST_WORDINGS));
        }
        if (wordings.stream().anyMatch(wording -> wording.length() > Entry.LONGEST_WORDING)) {
            check.reject(
                    AnswerColumns.OTHER_WORDINGS, "tabular.reason.too-long", String.valueOf(Entry.LONGEST_WORDING));
        }
        if (!wordings.getFirst().isEmpty() && Fold.of(wordings.getFirst()).isEmpty()) {
            check.reject(AnswerColumns.QUESTION, "answers.reason.no-words");
        }
        return wordings;
    }

    private String owner() {
        String named = check.required(AnswerColumns.OWNER, 254);
        if (named.isEmpty()) {
            return "";
        }
        Optional<Person> owner = directory.find(named).filter(person -> person.status() != Person.Status.GONE);
        if (owner.isEmpty()) {
            check.reject(AnswerColumns.OWNER, "tabular.reason.unknown", named);
        }
        return owner.map(Person::employeeNumber).orElse("");
    }

    private @Nullable Choice choice() {
        if (check.row().cell(AnswerColumns.CHOICE).isEmpty()) {
            return null;
        }
        return switch (check.oneOf(AnswerColumns.CHOICE, CHOICES)) {
            case "yes" -> Choice.YES;
            case "no" -> Choice.NO;
            case "n/a" -> Choice.NOT_APPLICABLE;
            default -> null;
        };
    }

    /** The other way round. */
    static String word(@Nullable Choice choice) {
        return switch (choice) {
            case YES -> "yes";
            case NO -> "no";
            case NOT_APPLICABLE -> "n/a";
            case null -> "";
        };
    }
}
