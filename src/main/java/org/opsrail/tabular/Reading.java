package org.opsrail.tabular;

import java.util.List;

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

        /** The message that says so to a person, with {@link #arguments} to fill in. */
        public String messageKey() {
            return "tabular.problem."
                    + problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
