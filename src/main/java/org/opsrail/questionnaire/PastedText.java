package org.opsrail.questionnaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Questions that were pasted, one per line or numbered: a workbook is made of them, which then is read as any other. */
final class PastedText {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:([A-Za-z]{0,5}[-.]?\\d+(?:[.-]\\d+)*)[.):]?|[-*•–])[\\s\\u00A0]+(.*)");
    private static final int WIDTH = 256;

    private PastedText() {}

    private record Line(String reference, String text) {}

    static byte[] workbook(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Questions");
            XSSFCellStyle title = workbook.createCellStyle();
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            title.setFont(bold);
            XSSFCellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            row(sheet, List.of("Reference", "Question", "Answer"), title);
            lines(text).forEach(line -> row(sheet, List.of(line.reference(), line.text(), ""), wrapped));
            sheet.setColumnWidth(0, 12 * WIDTH);
            sheet.setColumnWidth(1, 70 * WIDTH);
            sheet.setColumnWidth(2, 70 * WIDTH);
            sheet.createFreezePane(0, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XSSFSheet sheet, List<String> cells, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }

    private static List<Line> lines(String text) {
        List<String> filled =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean numbered =
                filled.stream().filter(line -> NUMBERED.matcher(line).matches()).count() * 2 > filled.size();
        List<Line> lines = new ArrayList<>();
        for (String line : filled) {
            Matcher number = NUMBERED.matcher(line);
            if (number.matches()) {
                lines.add(new Line(number.group(1) == null ? "" : number.group(1), shortened(number.group(2))));
            } else if (numbered && !lines.isEmpty() && !lines.getLast().text().endsWith("?")) {
                Line before = lines.removeLast();
                lines.add(new Line(before.reference(), shortened(before.text() + " " + line)));
            } else {
                lines.add(new Line("", shortened(line)));
            }
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), Questionnaires.LONGEST_CELL));
    }
}
