package org.opsrail.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.questionnaire.HeaderWords.Part;

/** Takes the questions out of a sheet whose layout is known. */
final class Extraction {

    private static final Pattern NUMBERED = Pattern.compile(
            "((?:[A-Za-z]{1,5}[-. ]?)?\\d+(?:[.-]\\d+)+[.):]?|[A-Za-z]{0,5}-?\\d+[.):])\\s+(?=\\S)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final int LONGEST_TITLE = 90;

    private final Grid grid;
    private final Layout layout;
    private final boolean numbered;
    private final boolean chosen;

    private Extraction(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
        this.numbered =
                mostly(row -> layout.reference() != null && !reference(row).isEmpty());
        this.chosen = mostly(row -> !grid.choices(row, layout.answer()).isEmpty());
    }

    static List<Question> questions(Grid grid, Layout layout) {
        return new Extraction(grid, layout).questions();
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        String title = "";
        for (int row : grid.texts().tailMap(layout.firstRow(), true).keySet()) {
            if (titles(row)) {
                title = grid.row(row).values().iterator().next();
            } else if (asks(row)) {
                questions.add(question(row, title));
            }
        }
        return questions;
    }

    /** Whether the row is a title over those below it. */
    private boolean titles(int row) {
        Map<Integer, String> cells = grid.row(row);
        String only = cells.values().iterator().next();
        String question = grid.text(row, layout.question());
        if (only.length() > LONGEST_TITLE
                || only.endsWith("?")
                || !grid.text(row, layout.answer()).isEmpty()) {
            return false;
        }
        if (question.isEmpty()) {
            return cells.size() == 1
                    && grid.leads(row, cells.keySet().iterator().next())
                    && WORD.matcher(only).find()
                    && cells.keySet().iterator().next() < layout.answer();
        }
        return grid.joins(row, layout.question(), layout.answer())
                || (cells.size() == 1
                        && (grid.bold().contains(row)
                                || (numbered
                                        && reference(row).isEmpty()
                                        && own(question).isEmpty())
                                || (chosen && grid.choices(row, layout.answer()).isEmpty())));
    }

    private boolean asks(int row) {
        String question = grid.text(row, layout.question());
        boolean titleAgain =
                HeaderWords.part(question).filter(part -> part == Part.QUESTION).isPresent()
                        && HeaderWords.part(grid.text(row, layout.answer())).isPresent();
        return WORD.matcher(question).find() && grid.leads(row, layout.question()) && !titleAgain;
    }

    private Question question(int row, String title) {
        String text = grid.text(row, layout.question());
        String number = reference(row);
        String own = own(text);
        return new Question(
                place(row, layout.answer()),
                layout.comment() == null ? null : place(row, layout.comment()),
                layout.section() == null || grid.shown(row, layout.section()).isEmpty()
                        ? title
                        : grid.shown(row, layout.section()),
                number.isEmpty() ? own.strip().replaceAll("[.):]$", "") : number,
                text.substring(own.length()).replaceAll("\\s+", " "),
                grid.choices(row, layout.answer()),
                grid.limit(row, layout.answer()),
                grid.text(row, layout.answer()));
    }

    private Place place(int row, int column) {
        return grid.area(row, column)
                .map(area -> new Place(grid.sheet(), area.firstRow(), area.firstColumn()))
                .orElseGet(() -> new Place(grid.sheet(), row, column));
    }

    private String reference(int row) {
        @Nullable Integer column = layout.reference();
        return column == null ? "" : grid.shown(row, column);
    }

    /** The number that the text begins with, and the blanks after it. */
    private static String own(String text) {
        Matcher number = NUMBERED.matcher(text);
        return number.lookingAt() ? number.group() : "";
    }

    private boolean mostly(java.util.function.IntPredicate holds) {
        List<Integer> rows = grid.texts().tailMap(layout.firstRow(), true).entrySet().stream()
                .filter(row -> row.getValue().containsKey(layout.question()))
                .map(Map.Entry::getKey)
                .toList();
        return rows.stream().filter(holds::test).count() * 2 > rows.size();
    }
}
