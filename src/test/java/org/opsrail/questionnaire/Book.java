package org.opsrail.questionnaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as customers make them, in few words. */
final class Book {

    private Book() {}

    static byte[] of(Consumer<XSSFWorkbook> lay) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            lay.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows cells from column A on; null for none */
    static XSSFSheet sheet(XSSFWorkbook workbook, String name, String[]... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            XSSFRow row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j] != null) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
        }
        return sheet;
    }

    static String[] row(String... cells) {
        return cells;
    }

    static void bold(XSSFSheet sheet, int row) {
        XSSFFont bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFont(bold);
        sheet.getRow(row - 1).forEach(cell -> cell.setCellStyle(style));
    }

    static void merge(XSSFSheet sheet, String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    }

    static void choices(XSSFSheet sheet, String area, String... choices) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        CellRangeAddress range = CellRangeAddress.valueOf(area);
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(choices),
                new CellRangeAddressList(
                        range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn())));
    }

    static void choicesFrom(XSSFSheet sheet, String area, String formula) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        CellRangeAddress range = CellRangeAddress.valueOf(area);
        sheet.addValidationData(helper.createValidation(
                helper.createFormulaListConstraint(formula),
                new CellRangeAddressList(
                        range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn())));
    }
}
