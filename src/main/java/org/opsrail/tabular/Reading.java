package org.opsrail.tabular;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What came of reading a file. */
public sealed interface Reading {

    /**
     * @param columns as the header names them, in its order
     * @param rows below the header, those that hold anything, in their order
     */
    record Table(List<String> columns, List<Row> rows) implements Reading {}

    /** Nothing can be made of the file. */
    record Unreadable(Problem problem, List<String> arguments) implements Reading {

        static Unreadable because(Problem problem, Object... arguments) {
            return new Unreadable(
                    problem, List.of(arguments).stream().map(String::valueOf).toList());
        }

        /** Says so to a person. */
        public String in(MessageSource texts, Locale locale) {
            return in("").text(texts, locale);
        }

        /** The same as what is wrong with a field of a form. */
        public Reason in(String column) {
            return new Reason(
                    column,
                    "tabular.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    arguments);
        }

        /** Whether less of the same could be read. */
        public boolean isTooMuch() {
            return problem == Problem.TOO_LARGE || problem == Problem.TOO_MANY_ROWS;
        }
    }

    /** Why a file can't be read. */
    enum Problem {
        EMPTY,
        BINARY,
        WORKBOOK,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        MISSING_COLUMNS,
        UNKNOWN_COLUMN,
        DUPLICATE_COLUMN,
        OPEN_QUOTE,
        STRAY_QUOTE
    }
}
