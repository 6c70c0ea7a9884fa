package org.opsrail.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.opsrail.tabular.Reading.Problem;
import org.opsrail.tabular.Reading.Unreadable;

/** The cells of a text, blank rows included so that rows keep their numbers. */
final class Records {

    /** Added as a last row of its own; where it is no row, a quote before it was never closed. */
    private static final String END = "\uE000";

    /** As many columns as a spreadsheet has, and as many as the reader takes. */
    private static final int MOST_CELLS = 16_384;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private Records() {}

    static char delimiter(String text, Columns columns) {
        return DELIMITERS.stream()
                .max(Comparator.comparingLong((Character delimiter) -> known(text, delimiter, columns))
                        .thenComparingInt(delimiter -> first(text, delimiter).size()))
                .orElseThrow();
    }

    private static long known(String text, char delimiter, Columns columns) {
        return first(text, delimiter).stream()
                .map(Header::normalise)
                .filter(columns.all()::contains)
                .count();
    }

    private static List<String> first(String text, char delimiter) {
        try {
            return reader(delimiter).ofCsvRecord(text).stream()
                    .map(CsvRecord::getFields)
                    .filter(cells -> !blank(cells))
                    .findFirst()
                    .orElse(List.of());
        } catch (CsvParseException e) {
            return tooWide(text, delimiter, 0) ? Collections.nCopies(MOST_CELLS + 1, "") : List.of();
        }
    }

    /** The reader refuses rows with a stray quotation mark, and those that are too wide: only the latter get through. */
    private static boolean tooWide(String text, char delimiter, int row) {
        try {
            return reader(delimiter)
                    .build(CsvRecordHandler.builder().maxFields(64 * MOST_CELLS).build(), text)
                    .stream()
                    .skip(row)
                    .findFirst()
                    .isPresent();
        } catch (CsvParseException e) {
            return false;
        }
    }

    static List<List<String>> of(String text, char delimiter, int most) throws Refused {
        List<List<String>> records = new ArrayList<>();
        try {
            Iterator<CsvRecord> parsed =
                    reader(delimiter).ofCsvRecord(text + "\n" + END).iterator();
            while (parsed.hasNext() && records.size() <= most) {
                records.add(parsed.next().getFields());
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    tooWide(text, delimiter, records.size())
                            ? Unreadable.because(Problem.TOO_MANY_COLUMNS, records.size() + 1, MOST_CELLS)
                            : Unreadable.because(Problem.STRAY_QUOTE, records.size() + 1));
        }
        if (records.size() > most) {
            throw new Refused(Unreadable.because(Problem.TOO_MANY_ROWS, most - 2));
        }
        if (!records.removeLast().equals(List.of(END))) {
            throw new Refused(Unreadable.because(Problem.OPEN_QUOTE, records.size() + 1));
        }
        return records;
    }

    static boolean blank(List<String> cells) {
        return cells.stream()
                .flatMapToInt(cell -> Header.trim(cell).chars())
                .allMatch(c -> DELIMITERS.contains((char) c));
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true);
    }

    /** Carries the refusal out of the reader; never leaves this package. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Unreadable reason;

        Refused(Unreadable reason) {
            super(reason.problem().name(), null, false, false);
            this.reason = reason;
        }

        Unreadable reason() {
            return reason;
        }
    }
}
