package org.opsrail.screening.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** Rows of a file that is too long to be held whole, as spreadsheets' files are read elsewhere. */
final class CsvStream {

    /** How OFAC ends its files (and DOS did). */
    private static final String END_OF_FILE = "\u001a";

    private CsvStream() {}

    interface RowReader {

        void row(List<String> cells) throws Refused;
    }

    /** Each row with as many cells as the first; one with fewer means that the file is cut. */
    static void read(Path file, RowReader rows) throws Refused {
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .trimWhitespacesAroundQuotes(true)
                        .ofCsvRecord(text(file));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            int columns = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (isEnd(record)) {
                    continue;
                }
                columns = columns == 0 ? record.getFieldCount() : columns;
                if (record.getFieldCount() != columns) {
                    throw new Refused(records.hasNext() ? Problem.MALFORMED : Problem.CUT, line);
                }
                rows.row(record.getFields());
            }
        } catch (CsvParseException e) {
            throw new Refused(Problem.MALFORMED, line + 1);
        } catch (UncheckedIOException | CharacterCodingException e) {
            throw new Refused(Problem.ENCODING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEnd(CsvRecord record) {
        String first = record.getField(0).strip();
        return record.getFieldCount() == 1 && (first.isEmpty() || first.equals(END_OF_FILE));
    }

    static Reader text(Path file) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
