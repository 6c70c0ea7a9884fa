package org.opsrail.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a sheet shows; rows and columns from 1.
 *
 * @param texts by row and column, trimmed, none blank
 * @param merged cells that are shown as one
 * @param bold rows whose first filled cell stands out
 * @param rules what the cells accept
 */
record Grid(
        String sheet,
        NavigableMap<Integer, NavigableMap<Integer, String>> texts,
        List<Area> merged,
        List<Integer> bold,
        List<Rule> rules) {

    /** A rectangle of cells, both corners in it. */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /**
     * @param choices the only accepted texts, empty when others are
     * @param limit most characters
     */
    record Rule(List<Area> areas, List<String> choices, int limit) {}

    String text(int row, int column) {
        return texts.getOrDefault(row, Collections.emptyNavigableMap()).getOrDefault(column, "");
    }

    /** The text that a reader sees in the cell, also where it is merged with others. */
    String shown(int row, int column) {
        return area(row, column)
                .map(area -> text(area.firstRow(), area.firstColumn()))
                .orElseGet(() -> text(row, column));
    }

    Optional<Area> area(int row, int column) {
        return merged.stream().filter(area -> area.holds(row, column)).findFirst();
    }

    /** Whether both cells are shown as one. */
    boolean joins(int row, int one, int other) {
        return area(row, one).filter(area -> area.holds(row, other)).isPresent();
    }

    /** Whether the cell is the first of those that it is merged with, or is merged with none. */
    boolean leads(int row, int column) {
        return area(row, column)
                .map(area -> area.firstRow() == row && area.firstColumn() == column)
                .orElse(true);
    }

    List<String> choices(int row, int column) {
        return rules.stream()
                .filter(rule -> !rule.choices().isEmpty() && holds(rule, row, column))
                .map(Rule::choices)
                .findFirst()
                .orElse(List.of());
    }

    int limit(int row, int column) {
        return rules.stream()
                .filter(rule -> holds(rule, row, column))
                .mapToInt(Rule::limit)
                .min()
                .orElse(Questionnaires.LONGEST_CELL);
    }

    private static boolean holds(Rule rule, int row, int column) {
        return rule.areas().stream().anyMatch(area -> area.holds(row, column));
    }

    Map<Integer, String> row(int row) {
        return texts.getOrDefault(row, Collections.emptyNavigableMap());
    }
}
