package org.opsrail.trustrequest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Questionnaires as customers lay them out. */
final class Workbooks {

    static final String SHEET = "Security review";
    static final int HEADER = 4;
    static final int WIDTH = 9000;

    private Workbooks() {}

    /** Title above, coloured header, numbers, an answer's column and one for comments. */
    static byte[] of(List<String> questions) {
        return of(questions, false);
    }

    /** @param chosen whether each answer is chosen from Yes, No and N/A */
    static byte[] of(List<String> questions, boolean chosen) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("Vendor security questionnaire of Northwind");
            XSSFCellStyle coloured = workbook.createCellStyle();
            coloured.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
            coloured.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            Row header = sheet.createRow(HEADER - 1);
            List<String> titles = List.of("No.", "Question", "Answer", "Comment");
            for (int column = 0; column < titles.size(); column++) {
                header.createCell(column).setCellValue(titles.get(column));
                header.getCell(column).setCellStyle(coloured);
            }
            sheet.setColumnWidth(1, WIDTH);
            for (int i = 0; i < questions.size(); i++) {
                Row row = sheet.createRow(HEADER + i);
                row.createCell(0).setCellValue("Q-" + (i + 1));
                row.createCell(1).setCellValue(questions.get(i));
            }
            if (chosen) {
                DataValidationHelper helper = sheet.getDataValidationHelper();
                sheet.addValidationData(helper.createValidation(
                        helper.createExplicitListConstraint(new String[] {"Yes", "No", "N/A"}),
                        new CellRangeAddressList(HEADER, HEADER + questions.size() - 1, 2, 2)));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] content) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
