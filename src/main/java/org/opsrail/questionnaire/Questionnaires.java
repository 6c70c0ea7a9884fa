package org.opsrail.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsrail.questionnaire.Read.Problem;
import org.opsrail.questionnaire.Read.Refused;
import org.opsrail.questionnaire.Read.Understood;
import org.opsrail.tabular.Decoding;
import org.opsrail.tabular.Decoding.Decoded;

/**
 * Reads and fills questionnaires: workbooks (.xlsx) and CSV. What a file is, its content says and not its name. No formula is
 * computed, no link followed, no macro kept.
 */
public final class Questionnaires {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10_000_000;

    /** The longest text that a spreadsheet's cell holds, in characters. */
    public static final int LONGEST_CELL = 32_767;

    /** Of one file. */
    public static final int MOST_QUESTIONS = 5_000;

    private Questionnaires() {}

    /** Reads a file whose layout is recognised by the titles of its columns, or by the questions themselves. */
    public static Read read(byte[] file) {
        return read(file, List.of());
    }

    /**
     * Reads a file.
     *
     * @param layouts as a person says; sheets that they do not name ask nothing. With none all are recognised.
     */
    public static Read read(byte[] file, List<Layout> layouts) {
        try {
            return understood(grids(file), layouts);
        } catch (Refusal e) {
            return e.reason();
        }
    }

    /** A workbook made of questions that were pasted, one per line or numbered; to be read and filled as any other. */
    public static byte[] ofText(String pasted) {
        return PastedText.workbook(pasted);
    }

    /**
     * The same file with the answers in their places and everything else as it was. A text that begins like a formula stays a
     * text.
     *
     * @param file that was read before
     * @throws IllegalArgumentException when an answer is longer than {@value #LONGEST_CELL} characters, when the file has no
     *     such place, or when it can't be read
     */
    public static byte[] fill(byte[] file, Map<Place, String> answers) {
        answers.forEach((place, answer) -> {
            if (answer.length() > LONGEST_CELL) {
                throw new IllegalArgumentException(
                        "No cell holds " + answer.length() + " characters: " + place.shown());
            }
        });
        try {
            if (!PackageCheck.isPacked(file)) {
                return csv(file).filled(answers);
            }
            try (WorkbookFile workbook = WorkbookFile.open(file)) {
                return workbook.filled(answers);
            }
        } catch (Refusal e) {
            throw new IllegalArgumentException(
                    "Not a questionnaire: " + e.reason().problem(), e);
        }
    }

    private static List<Grid> grids(byte[] file) throws Refusal {
        if (file.length == 0) {
            throw new Refusal(Problem.EMPTY);
        }
        if (file.length > LARGEST) {
            throw new Refusal(Problem.TOO_LARGE, LARGEST / 1_000_000);
        }
        if (WorkbookFile.isCompound(file)) {
            throw new Refusal(WorkbookFile.compound(file));
        }
        if (!PackageCheck.isPacked(file)) {
            return List.of(csv(file).grid());
        }
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            return workbook.grids();
        }
    }

    private static CsvText csv(byte[] file) throws Refusal {
        Optional<Decoded> decoded = Decoding.of(file);
        if (decoded.isEmpty() || Decoding.startsWith(file, '%', 'P', 'D', 'F')) {
            throw new Refusal(Problem.NO_TABLE);
        }
        return CsvText.of(decoded.get());
    }

    private static Read understood(List<Grid> grids, List<Layout> layouts) throws Refusal {
        List<String> sheets = grids.stream().map(Grid::sheet).toList();
        for (Layout layout : layouts) {
            if (!sheets.contains(layout.sheet())) {
                throw new Refusal(Problem.UNKNOWN_SHEET, layout.sheet());
            }
        }
        List<Question> questions = new ArrayList<>();
        List<Layout> taken = new ArrayList<>();
        for (Grid grid : grids) {
            layout(grid, layouts).ifPresent(layout -> {
                List<Question> asked = Extraction.questions(grid, layout);
                if (!asked.isEmpty()) {
                    questions.addAll(asked);
                    taken.add(layout);
                }
            });
        }
        if (questions.isEmpty()) {
            throw new Refusal(new Refused(Problem.NO_QUESTIONS, List.of(), sheets));
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new Refusal(Problem.TOO_MANY_QUESTIONS, MOST_QUESTIONS);
        }
        return new Understood(new Questionnaire(List.copyOf(questions), List.copyOf(taken), sheets));
    }

    private static Optional<Layout> layout(Grid grid, List<Layout> layouts) {
        return layouts.isEmpty()
                ? Recognition.of(grid)
                : layouts.stream()
                        .filter(layout -> layout.sheet().equals(grid.sheet()))
                        .findFirst();
    }
}
