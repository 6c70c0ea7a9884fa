package org.opsrail.questionnaire;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions of a sheet stand, as it was recognised or as a person says; columns from 1.
 *
 * @param sheet its name; the empty text in a file that has no sheets
 * @param firstRow the first row below the header, from 1
 * @param comment where an explanation goes that the answer's own column has no room for
 * @param reference the author's own number of the question
 * @param section the title that a question stands under, where it has a column of its own
 */
public record Layout(
        String sheet,
        int firstRow,
        int question,
        int answer,
        @Nullable Integer comment,
        @Nullable Integer reference,
        @Nullable Integer section) {

    public Layout {
        if (firstRow < 1 || question < 1 || answer < 1 || question == answer) {
            throw new IllegalArgumentException("Rows and columns count from 1, and an answer has its own column");
        }
    }

    /** What a person has to say at least. */
    public static Layout of(String sheet, int firstRow, int question, int answer) {
        return new Layout(sheet, firstRow, question, answer, null, null, null);
    }

    /** As a spreadsheet names it: 1 is A, 27 is AA. */
    public static String letters(int column) {
        return CellReference.convertNumToColString(column - 1);
    }

    /**
     * @param letters as a spreadsheet names a column, in any case
     * @return from 1; 0 when a spreadsheet has no such column
     */
    public static int column(String letters) {
        String trimmed = letters.strip();
        if (!trimmed.matches("[A-Za-z]{1,3}")) {
            return 0;
        }
        int column = CellReference.convertColStringToIndex(trimmed) + 1;
        return column <= 16_384 ? column : 0;
    }
}
