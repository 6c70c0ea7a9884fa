package org.opsrail.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsrail.tabular.Reading.Problem;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Records.Refused;

/**
 * Reads a table from a file: RFC 4180 with comma, semicolon or tab; UTF-8 with or without byte order mark, UTF-16 with
 * one, or Windows-1252; quoted line breaks; a header whose case and surrounding blanks don't matter.
 */
public final class TabularFile {

    /** A spreadsheet's own way to name the delimiter; it does not show this line as a row. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\Asep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private TabularFile() {}

    /**
     * Like {@link #read(InputStream, Columns, Limits)}, but reads nothing of what is announced too large.
     *
     * @param announced bytes, as the sender says; negative when it does not
     */
    public static Reading read(long announced, InputStream file, Columns columns, Limits limits) throws IOException {
        return announced > limits.bytes() ? tooLarge(limits) : read(file, columns, limits);
    }

    private static Unreadable tooLarge(Limits limits) {
        return Unreadable.because(Problem.TOO_LARGE, limits.bytes() / 1000);
    }

    /** @throws IOException when the stream can't be read */
    public static Reading read(InputStream file, Columns columns, Limits limits) throws IOException {
        byte[] bytes = file.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            return tooLarge(limits);
        }
        if (Decoding.startsWith(bytes, 'P', 'K', 3, 4) || Decoding.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Unreadable.because(Problem.WORKBOOK);
        }
        Optional<Decoding.Decoded> decoded = Decoding.of(bytes);
        return decoded.isPresent() ? read(decoded.get().text(), columns, limits) : Unreadable.because(Problem.BINARY);
    }

    /** Like {@link #read(InputStream, Columns, Limits)} for a text that is decoded already; its size is not looked at. */
    public static Reading read(String text, Columns columns, Limits limits) {
        try {
            Matcher separator = SEPARATOR_LINE.matcher(text);
            return separator.find()
                    ? table(text.substring(separator.end()), separator.group(1).charAt(0), columns, limits)
                    : table(text, Records.delimiter(text, columns), columns, limits);
        } catch (Refused e) {
            return e.reason();
        }
    }

    private static Reading table(String text, char delimiter, Columns columns, Limits limits) throws Refused {
        List<List<String>> records = Records.of(text, delimiter, limits.rows() + 2);
        int first = 0;
        while (first < records.size() && Records.blank(records.get(first))) {
            first++;
        }
        if (first == records.size()) {
            return Unreadable.because(Problem.EMPTY);
        }
        Header header = Header.of(records.get(first), columns);
        List<Row> rows = new ArrayList<>();
        for (int i = first + 1; i < records.size(); i++) {
            if (!Records.blank(records.get(i))) {
                rows.add(header.row(i + 1, records.get(i)));
            }
        }
        return new Reading.Table(header.names(), rows);
    }
}
