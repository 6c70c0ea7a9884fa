package org.opsrail.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.opsrail.questionnaire.Grid.Area;
import org.opsrail.questionnaire.Grid.Rule;

/** What a sheet of a workbook shows; of a formula the result that its author saw. */
final class WorkbookGrid {

    private static final int MOST_CHOICES = 50;

    private final XSSFSheet sheet;
    private final DataFormatter formats = new DataFormatter();

    private WorkbookGrid(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static Grid of(XSSFSheet sheet) {
        return new WorkbookGrid(sheet).grid();
    }

    private Grid grid() {
        NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>();
        List<Integer> bold = new ArrayList<>();
        for (Row row : sheet) {
            NavigableMap<Integer, String> cells = new TreeMap<>();
            for (Cell cell : row) {
                String text = text(cell).strip();
                if (!text.isEmpty()) {
                    if (cells.isEmpty()
                            && ((XSSFCell) cell).getCellStyle().getFont().getBold()) {
                        bold.add(row.getRowNum() + 1);
                    }
                    cells.put(cell.getColumnIndex() + 1, text);
                }
            }
            if (!cells.isEmpty()) {
                texts.put(row.getRowNum() + 1, cells);
            }
        }
        return new Grid(
                sheet.getSheetName(),
                texts,
                sheet.getMergedRegions().stream().map(WorkbookGrid::area).toList(),
                bold,
                rules());
    }

    private String text(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return formats.formatCellValue(cell);
        }
        return switch (cell.getCachedFormulaResultType()) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> formats.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
            default -> "";
        };
    }

    private static Area area(CellRangeAddress range) {
        return new Area(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn() + 1, range.getLastColumn() + 1);
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (XSSFDataValidation validation : sheet.getDataValidations()) {
            DataValidationConstraint constraint = validation.getValidationConstraint();
            List<Area> areas = Stream.of(validation.getRegions().getCellRangeAddresses())
                    .map(WorkbookGrid::area)
                    .toList();
            if (constraint.getValidationType() == ValidationType.LIST) {
                rules.add(new Rule(areas, choices(constraint), Questionnaires.LONGEST_CELL));
            } else if (constraint.getValidationType() == ValidationType.TEXT_LENGTH) {
                rules.add(new Rule(areas, List.of(), longest(constraint)));
            }
        }
        return rules;
    }

    private static int longest(DataValidationConstraint constraint) {
        String limit =
                switch (constraint.getOperator()) {
                    case OperatorType.BETWEEN -> constraint.getFormula2();
                    case OperatorType.LESS_OR_EQUAL, OperatorType.LESS_THAN -> constraint.getFormula1();
                    default -> "";
                };
        return limit != null && limit.matches("\\d{1,5}")
                ? Math.min(
                        Questionnaires.LONGEST_CELL,
                        Integer.parseInt(limit) - (constraint.getOperator() == OperatorType.LESS_THAN ? 1 : 0))
                : Questionnaires.LONGEST_CELL;
    }

    private List<String> choices(DataValidationConstraint constraint) {
        String[] listed = constraint.getExplicitListValues();
        Stream<String> choices = listed == null ? referred(constraint.getFormula1()) : Stream.of(listed);
        return choices.map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .limit(MOST_CHOICES)
                .toList();
    }

    /** The texts of the cells that a list is taken from; none when these stand outside of the workbook. */
    private Stream<String> referred(String formula) {
        try {
            Name name = sheet.getWorkbook().getName(formula);
            AreaReference area = new AreaReference(
                    name == null ? formula : name.getRefersToFormula(),
                    sheet.getWorkbook().getSpreadsheetVersion());
            return Stream.of(area.getAllReferencedCells()).limit(MOST_CHOICES).flatMap(this::cell);
        } catch (IllegalArgumentException | FormulaParseException e) {
            return Stream.empty();
        }
    }

    private Stream<String> cell(CellReference at) {
        XSSFSheet other =
                at.getSheetName() == null ? sheet : sheet.getWorkbook().getSheet(at.getSheetName());
        return Optional.ofNullable(other)
                .map(known -> known.getRow(at.getRow()))
                .map(row -> row.getCell(at.getCol()))
                .map(this::text)
                .stream();
    }
}
