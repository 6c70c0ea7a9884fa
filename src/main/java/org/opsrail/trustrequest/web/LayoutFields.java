package org.opsrail.trustrequest.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.questionnaire.Layout;

/**
 * Where the questions of a sheet stand, by the letters of its columns as a spreadsheet shows them.
 *
 * @param values by the names of the form's fields
 */
record LayoutFields(Map<String, String> values) {

    static LayoutFields of(Layout layout) {
        Map<String, String> values = new HashMap<>();
        values.put("sheet", layout.sheet());
        values.put("firstRow", String.valueOf(layout.firstRow()));
        values.put("question", Layout.letters(layout.question()));
        values.put("answer", Layout.letters(layout.answer()));
        values.put("comment", letters(layout.comment()));
        values.put("number", letters(layout.reference()));
        values.put("section", letters(layout.section()));
        return new LayoutFields(values);
    }

    private static String letters(@Nullable Integer column) {
        return column == null ? "" : Layout.letters(column);
    }

    /** Empty where a column or a row is none. */
    static Optional<Layout> of(Map<String, String> sent) {
        String row = sent.getOrDefault("firstRow", "").strip();
        int question = column(sent, "question");
        int answer = column(sent, "answer");
        if (!row.matches("[1-9]\\d{0,5}") || question == 0 || answer == 0 || question == answer) {
            return Optional.empty();
        }
        return Optional.of(new Layout(
                sent.getOrDefault("sheet", ""),
                Integer.parseInt(row),
                question,
                answer,
                optional(sent, "comment"),
                optional(sent, "number"),
                optional(sent, "section")));
    }

    private static @Nullable Integer optional(Map<String, String> sent, String field) {
        int column = column(sent, field);
        return column == 0 ? null : column;
    }

    private static int column(Map<String, String> sent, String field) {
        return Layout.column(sent.getOrDefault(field, ""));
    }
}
