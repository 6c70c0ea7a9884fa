package org.opsrail.accessreview.reading.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Exports that were sent and are not yet readings, each open to whoever sent it. */
@Repository
@Transactional
public class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Uploads(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the file if it can be read. */
    public Receipt keep(String system, String actor, String fileName, InputStream file) throws IOException {
        byte[] content = file.readNBytes(Export.LIMITS.bytes() + 1);
        return switch (read(content)) {
            case Unreadable unreadable -> new Receipt.Refused(unreadable);
            case Reading.Table table -> new Receipt.Kept(insert(system, actor, fileName, content));
        };
    }

    private UUID insert(String system, String actor, String fileName, byte[] content) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO accessreview.upload (id, system, uploaded_by, uploaded_at, file_name, content)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(id, system, actor, clock.instant().atOffset(ZoneOffset.UTC), fileName, content)
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Upload> find(UUID id, String actor) {
        return jdbc.sql("SELECT * FROM accessreview.upload WHERE id = ? AND uploaded_by = ?")
                .params(id, actor)
                .query((row, i) ->
                        upload(id, row.getString("system"), row.getString("file_name"), read(row.getBytes("content"))))
                .optional();
    }

    private static Upload upload(UUID id, String system, String fileName, Reading read) {
        return switch (read) {
            case Reading.Table table -> new Upload(id, system, fileName, table.columns(), table.rows());
            case Unreadable unreadable -> throw new IllegalStateException("Was readable once: " + unreadable);
        };
    }

    /** Forgets those of which nobody has made a reading for a day. */
    public void dropAbandoned() {
        jdbc.sql("DELETE FROM accessreview.upload WHERE uploaded_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    public void discard(UUID id, String actor) {
        jdbc.sql("DELETE FROM accessreview.upload WHERE id = ? AND uploaded_by = ?")
                .params(id, actor)
                .update();
    }

    private static Reading read(byte[] content) {
        try {
            return TabularFile.read(new ByteArrayInputStream(content), Columns.any(), Export.LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public sealed interface Receipt {

        record Kept(UUID id) implements Receipt {}

        record Refused(Unreadable because) implements Receipt {}
    }

    public record Upload(UUID id, String system, String fileName, List<String> columns, List<Row> rows) {}
}
