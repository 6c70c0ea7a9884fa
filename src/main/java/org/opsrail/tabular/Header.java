package org.opsrail.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.tabular.Reading.Problem;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Records.Refused;

/** The names of the columns, as far as the header goes. */
record Header(List<String> names) {

    private static final int LONGEST_QUOTED = 60;

    static Header of(List<String> cells, Columns columns) throws Refused {
        List<String> names = new ArrayList<>();
        for (String cell : withoutBlankEnd(cells)) {
            String name = normalise(cell);
            names.add(columns.others() ? unlike(name, names) : known(name, names, columns));
        }
        List<String> missing = columns.required().stream()
                .filter(column -> !names.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Unreadable.because(Problem.MISSING_COLUMNS, String.join(", ", missing)));
        }
        return new Header(names);
    }

    private static String known(String name, List<String> before, Columns columns) throws Refused {
        if (!columns.all().contains(name)) {
            throw new Refused(
                    Unreadable.because(Problem.UNKNOWN_COLUMN, abbreviated(name), String.join(", ", columns.all())));
        }
        if (before.contains(name)) {
            throw new Refused(Unreadable.because(Problem.DUPLICATE_COLUMN, name));
        }
        return name;
    }

    /** A file without a header, or of another kind, can have a whole text where a name is expected. */
    private static String abbreviated(String name) {
        return name.length() <= LONGEST_QUOTED ? name : name.substring(0, LONGEST_QUOTED) + "…";
    }

    /** Foreign files name columns twice, or not at all. */
    private static String unlike(String name, List<String> before) {
        String wished = name.isEmpty() ? "(" + (before.size() + 1) + ")" : name;
        return before.contains(wished) ? wished + " (" + (before.size() + 1) + ")" : wished;
    }

    Row row(int number, List<String> cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            byColumn.put(names.get(i), CsvFile.restored(trim(cells.get(i))));
        }
        int surplus = Math.max(0, withoutBlankEnd(cells).size() - names.size());
        return new Row(number, Map.copyOf(byColumn), surplus);
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && trim(cells.get(end - 1)).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    static String normalise(String cell) {
        return trim(cell).toLowerCase(Locale.ROOT);
    }

    /** Spreadsheets also leave no-break spaces behind. */
    static String trim(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSpace(cell.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
