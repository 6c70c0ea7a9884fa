package org.opsrail.tabular;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param number as the spreadsheet shows it: the header is row 1, and a cell with line breaks is still one row
 * @param cells by column, trimmed; a column that the file or the row does not have is absent
 * @param surplus how many filled cells stand right of the header's last column
 */
public record Row(int number, Map<String, String> cells, int surplus) {

    /** The cell's text, empty when it is blank or absent. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
