package org.opsrail.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions in a sheet whose columns have no titles: they ask, and a column beside them waits. */
final class Untitled {

    private static final int FEWEST = 3;
    private static final int NEXT = 8;

    private Untitled() {}

    static Optional<Layout> layout(Grid grid) {
        Map<Integer, List<Integer>> asking = new TreeMap<>();
        grid.texts()
                .forEach((row, cells) -> cells.forEach((column, text) -> {
                    if (asks(text)) {
                        asking.computeIfAbsent(column, c -> new java.util.ArrayList<>())
                                .add(row);
                    }
                }));
        return asking.entrySet().stream()
                .filter(column -> column.getValue().size() >= FEWEST)
                .max(Comparator.comparingInt(column -> column.getValue().size()))
                .flatMap(column -> answer(
                                grid, column.getKey(), column.getValue().getFirst())
                        .map(answer -> new Layout(
                                grid.sheet(),
                                column.getValue().getFirst(),
                                column.getKey(),
                                answer,
                                null,
                                column.getKey() > 1 ? column.getKey() - 1 : null,
                                null)));
    }

    static boolean asks(String text) {
        return text.endsWith("?") && text.length() > 10;
    }

    /** The nearest column right of the questions that is blank beside most of them. */
    static Optional<Integer> answer(Grid grid, int question, int firstRow) {
        List<Integer> rows = grid.texts().tailMap(firstRow, true).entrySet().stream()
                .filter(row -> row.getValue().containsKey(question))
                .map(Map.Entry::getKey)
                .toList();
        for (int column = question + 1; column <= question + NEXT; column++) {
            int at = column;
            long taken = rows.stream()
                    .filter(row -> !grid.text(row, at).isEmpty() || grid.joins(row, question, at))
                    .count();
            if (taken * 2 < rows.size()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
