package org.opsrail.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for spreadsheets. A cell that a spreadsheet would compute as a formula gets an apostrophe in front (OWASP:
 * CSV injection); {@link TabularFile} takes it away again.
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvFile() {}

    /** Writes the header and the rows; a null cell is left blank. The writer stays open. */
    public static void write(Writer out, Columns columns, Stream<List<@Nullable String>> rows) {
        try {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(columns.all());
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvFile::neutral).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, to be read by {@link TabularFile} again; without its end. */
    public static String line(char delimiter, Stream<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(line)) {
            csv.writeRecord(cells.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().stripTrailing();
    }

    /** A text that a spreadsheet would compute, with an apostrophe in front; any other as it is. */
    public static String neutral(@Nullable String cell) {
        return cell == null ? "" : startsFormula(cell, 0) ? "'" + cell : cell;
    }

    /** The text as it was before {@link #neutral}. */
    public static String restored(String cell) {
        return cell.startsWith("'") && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String cell, int at) {
        return cell.length() > at && STARTS_FORMULA.indexOf(cell.charAt(at)) >= 0;
    }
}
