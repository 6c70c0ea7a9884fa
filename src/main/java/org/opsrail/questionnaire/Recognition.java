package org.opsrail.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opsrail.questionnaire.HeaderWords.Part;

/** Finds where the questions of a sheet stand: by the titles of its columns, else by texts that ask. */
final class Recognition {

    private static final int HEADER_WITHIN = 80;
    private static final int LOOKED_AT = 60;

    private final Grid grid;

    private Recognition(Grid grid) {
        this.grid = grid;
    }

    static Optional<Layout> of(Grid grid) {
        Recognition recognition = new Recognition(grid);
        return recognition.byTitles().or(() -> Untitled.layout(grid));
    }

    private Optional<Layout> byTitles() {
        return grid.texts().keySet().stream()
                .limit(HEADER_WITHIN)
                .map(this::header)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Candidate::score).thenComparing(Candidate::row, Comparator.reverseOrder()))
                .map(Candidate::layout);
    }

    private record Candidate(int row, int score, Layout layout) {}

    private Optional<Candidate> header(int row) {
        Titles one = titles(row, false);
        Titles two = titles(row, true);
        boolean twoRows = two.parts.values().stream().distinct().count()
                > one.parts.values().stream().distinct().count();
        Titles titles = twoRows ? two : one;
        return layout(titles, row + (twoRows ? 2 : 1))
                .map(layout -> new Candidate(
                        row, (int) titles.parts.values().stream().distinct().count() * 2 + weight(titles), layout));
    }

    private record Titles(Map<Integer, String> texts, Map<Integer, Part> parts) {}

    /** @param withNext whether the next row's titles stand below those of this one, as in a header of two rows */
    private Titles titles(int row, boolean withNext) {
        Map<Integer, String> texts = new TreeMap<>();
        Map<Integer, Part> parts = new TreeMap<>();
        for (int column = 1; column <= width(); column++) {
            String below = withNext ? grid.text(row + 1, column) : "";
            String title = below.isEmpty() || HeaderWords.part(below).isEmpty() ? grid.shown(row, column) : below;
            Optional<Part> part = HeaderWords.part(title);
            if (part.isPresent() && (grid.leads(row, column) || !below.isEmpty())) {
                texts.put(column, title);
                parts.put(column, part.get());
            }
        }
        return new Titles(texts, parts);
    }

    private static int weight(Titles titles) {
        return titles.texts.values().stream()
                .mapToInt(HeaderWords::weight)
                .max()
                .orElse(0);
    }

    private Optional<Layout> layout(Titles titles, int firstRow) {
        Map<Part, List<Integer>> columns = new EnumMap<>(Part.class);
        titles.parts.forEach((column, part) ->
                columns.computeIfAbsent(part, p -> new ArrayList<>()).add(column));
        Integer question = columns.getOrDefault(Part.QUESTION, List.of()).stream()
                .max(Comparator.comparingInt(
                                (Integer column) -> HeaderWords.weight(titles.texts.getOrDefault(column, "")))
                        .thenComparingInt(column -> letters(column, firstRow)))
                .orElse(null);
        if (question == null || letters(question, firstRow) == 0) {
            return Optional.empty();
        }
        List<Integer> answers = new ArrayList<>(columns.getOrDefault(Part.ANSWER, List.of()));
        answers.sort(Comparator.comparing((Integer column) -> !choosing(column, firstRow)));
        List<Integer> open = new ArrayList<>(answers);
        open.addAll(columns.getOrDefault(Part.COMMENT, List.of()));
        Optional<Integer> answer = open.stream().findFirst().or(() -> Untitled.answer(grid, question, firstRow));
        return answer.map(column -> new Layout(
                grid.sheet(),
                firstRow,
                question,
                column,
                comment(columns, open),
                first(columns, Part.REFERENCE),
                first(columns, Part.SECTION)));
    }

    private static @Nullable Integer comment(Map<Part, List<Integer>> columns, List<Integer> open) {
        List<Integer> comments = columns.getOrDefault(Part.COMMENT, List.of()).stream()
                .filter(column -> !column.equals(open.getFirst()))
                .toList();
        return !comments.isEmpty() ? comments.getFirst() : open.size() > 1 ? open.get(1) : null;
    }

    private static @Nullable Integer first(Map<Part, List<Integer>> columns, Part part) {
        List<Integer> found = columns.get(part);
        return found == null ? null : found.getFirst();
    }

    private boolean choosing(int column, int firstRow) {
        return grid.texts().tailMap(firstRow, true).keySet().stream()
                .limit(LOOKED_AT)
                .anyMatch(row -> !grid.choices(row, column).isEmpty());
    }

    private int letters(int column, int firstRow) {
        return grid.texts().tailMap(firstRow, true).values().stream()
                .limit(LOOKED_AT)
                .mapToInt(row -> row.getOrDefault(column, "").length())
                .sum();
    }

    private int width() {
        return grid.texts().values().stream()
                .limit(HEADER_WITHIN)
                .mapToInt(row -> row.isEmpty() ? 0 : row.lastKey())
                .max()
                .orElse(0);
    }
}
