package org.opsrail.questionnaire;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell.
 *
 * @param sheet its name; the empty text in a file that has no sheets
 * @param row from 1, as the spreadsheet shows it
 * @param column from 1, which a spreadsheet shows as A
 */
public record Place(String sheet, int row, int column) {

    /** As a person finds it: {@code Security!D12}, or {@code D12} in a file that has no sheets. */
    public String shown() {
        String cell = CellReference.convertNumToColString(column - 1) + row;
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
