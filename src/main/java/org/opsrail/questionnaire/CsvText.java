package org.opsrail.questionnaire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opsrail.tabular.CsvFile;
import org.opsrail.tabular.Decoding.Decoded;

/**
 * A CSV file (RFC 4180) of which it is known where each cell stands, so that one can be filled in and every other byte stays.
 *
 * @param rows the last of which may be without an end of line
 */
record CsvText(Decoded file, char delimiter, List<List<Cell>> rows) {

    private static final char QUOTE = '"';

    /** @param end where its text, with quotation marks and blanks around, ends: a delimiter, an end of line or of the file */
    private record Cell(int start, int end) {}

    /** With the delimiter that makes most sense of the rows. */
    static CsvText of(Decoded file) {
        return Stream.of(',', ';', '\t')
                .map(delimiter -> new CsvText(file, delimiter, rows(file.text(), delimiter)))
                .max(Comparator.comparingLong(CsvText::alike))
                .orElseThrow();
    }

    /** How many cells stand in rows that are as wide as most. */
    private long alike() {
        Map<Integer, Long> widths = new TreeMap<>();
        rows.forEach(row -> widths.merge(row.size(), 1L, Long::sum));
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToLong(width -> width.getKey() * width.getValue() * width.getValue())
                .max()
                .orElse(0);
    }

    private static List<List<Cell>> rows(String text, char delimiter) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE && (quoted || blank)) {
                quoted = !quoted;
                blank = !quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
            } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
                row.add(new Cell(start, i));
                if (c != delimiter) {
                    rows.add(row);
                    row = new ArrayList<>();
                    i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                }
                start = i + 1;
                blank = true;
            } else {
                blank &= Character.isWhitespace(c);
            }
        }
        if (start < text.length() || !row.isEmpty()) {
            row.add(new Cell(start, text.length()));
            rows.add(row);
        }
        return rows;
    }

    private String value(Cell cell) {
        String raw = file.text().substring(cell.start(), cell.end()).strip();
        return CsvFile.restored(
                raw.length() > 1 && raw.charAt(0) == QUOTE && raw.endsWith("\"")
                        ? raw.substring(1, raw.length() - 1)
                                .replace("\"\"", "\"")
                                .strip()
                        : raw);
    }

    Grid grid() {
        NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            NavigableMap<Integer, String> cells = new TreeMap<>();
            for (int j = 0; j < rows.get(i).size(); j++) {
                String value = value(rows.get(i).get(j));
                if (!value.isEmpty()) {
                    cells.put(j + 1, value);
                }
            }
            if (!cells.isEmpty()) {
                texts.put(i + 1, cells);
            }
        }
        return new Grid("", texts, List.of(), List.of(), List.of());
    }

    byte[] filled(Map<Place, String> answers) {
        StringBuilder text = new StringBuilder(file.text());
        answers.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, String> answer) ->
                                answer.getKey().row())
                        .thenComparing(answer -> answer.getKey().column())
                        .reversed())
                .forEach(answer -> write(text, answer.getKey(), answer.getValue()));
        Charset charset = file.charset();
        boolean fits = charset.newEncoder().canEncode(text);
        byte[] content = text.toString().getBytes(fits ? charset : StandardCharsets.UTF_8);
        byte[] mark =
                fits && file.mark() == 0 ? new byte[0] : "\uFEFF".getBytes(fits ? charset : StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(mark, mark.length + content.length);
        System.arraycopy(content, 0, whole, mark.length, content.length);
        return whole;
    }

    /** From the end of the file to its start, so that what stands before keeps its place. */
    private void write(StringBuilder text, Place place, String answer) {
        List<Cell> row = place.row() <= rows.size() ? rows.get(place.row() - 1) : List.of();
        if (row.isEmpty()) {
            throw new IllegalArgumentException("There is no row " + place.row());
        }
        String cell = CsvFile.line(delimiter, Stream.of(CsvFile.neutral(answer)));
        int missing = place.column() - row.size();
        if (missing > 0) {
            text.insert(row.getLast().end(), String.valueOf(delimiter).repeat(missing) + cell);
        } else {
            Cell at = row.get(place.column() - 1);
            text.replace(at.start(), at.end(), cell);
        }
    }
}
