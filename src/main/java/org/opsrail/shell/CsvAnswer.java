package org.opsrail.shell;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.CsvFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file to keep (RFC 4180). */
public final class CsvAnswer {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvAnswer() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> of(String name, Columns columns, Stream<List<@Nullable String>> rows) {
        StringWriter out = new StringWriter();
        CsvFile.write(out, columns, rows);
        return of(name, out.toString());
    }

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> of(String name, String table) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(table.getBytes(StandardCharsets.UTF_8));
    }
}
