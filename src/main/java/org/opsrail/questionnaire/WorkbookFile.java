package org.opsrail.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.opsrail.questionnaire.Read.Problem;
import org.opsrail.tabular.CsvFile;
import org.opsrail.tabular.Decoding;

/** A workbook (ISO/IEC 29500) as its author laid it out. */
final class WorkbookFile implements AutoCloseable {

    private final XSSFWorkbook workbook;

    private WorkbookFile(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static WorkbookFile open(byte[] file) throws Refusal {
        PackageCheck.check(file);
        try {
            return new WorkbookFile(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new Refusal(Problem.DAMAGED);
        }
    }

    /** Whether the bytes are in the format that workbooks had until 2007, which also wraps encrypted ones. */
    static boolean isCompound(byte[] file) {
        return Decoding.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0);
    }

    static Problem compound(byte[] file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? Problem.ENCRYPTED
                    : Problem.OLD_WORKBOOK;
        } catch (IOException | RuntimeException e) {
            return Problem.DAMAGED;
        }
    }

    /** Those that the workbook shows, in their order. */
    List<Grid> grids() {
        return StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VISIBLE)
                .map(sheet -> WorkbookGrid.of((XSSFSheet) sheet))
                .toList();
    }

    byte[] filled(Map<Place, String> answers) {
        Map<XSSFCellStyle, XSSFCellStyle> quoted = new java.util.HashMap<>();
        answers.forEach((place, answer) -> {
            XSSFCell cell = cell(place);
            if (cell.getCellType() == CellType.FORMULA) {
                cell.removeFormula();
            }
            cell.setCellValue(answer);
            if (!CsvFile.neutral(answer).equals(answer)) {
                cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle(), this::quoted));
            }
        });
        if (hasFormulas()) {
            workbook.setForceFormulaRecalculation(true);
        }
        return written();
    }

    private XSSFCell cell(Place place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null) {
            throw new IllegalArgumentException("There is no sheet " + place.sheet());
        }
        CellRangeAddress merged = sheet.getMergedRegions().stream()
                .filter(area -> area.isInRange(place.row() - 1, place.column() - 1))
                .findFirst()
                .orElse(new CellRangeAddress(place.row() - 1, place.row() - 1, place.column() - 1, place.column() - 1));
        XSSFRow known = sheet.getRow(merged.getFirstRow());
        XSSFRow row = known == null ? sheet.createRow(merged.getFirstRow()) : known;
        XSSFCell cell = row.getCell(merged.getFirstColumn());
        return cell == null ? created(sheet, row, merged.getFirstColumn()) : cell;
    }

    private static XSSFCell created(XSSFSheet sheet, XSSFRow row, int column) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(row.getRowStyle() == null ? sheet.getColumnStyle(column) : row.getRowStyle());
        return cell;
    }

    /** Shown as text also after somebody has edited the cell. */
    private XSSFCellStyle quoted(XSSFCellStyle style) {
        XSSFCellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setQuotePrefixed(true);
        return copy;
    }

    private boolean hasFormulas() {
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Forgets the workbook without writing anything. */
    @Override
    public void close() {
        workbook.getPackage().revert();
    }
}
