package org.opsrail.offboarding.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of leavers, each open to whoever sent it. */
@Repository
@Transactional
public class LeaverUploads {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    LeaverUploads(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public sealed interface Receipt {

        record Kept(UUID id) implements Receipt {}

        record Refused(Unreadable because) implements Receipt {}
    }

    /** @param started whether its leavings were started, so that what is shown is the result and not a preview */
    public record Upload(UUID id, String fileName, List<Row> rows, boolean started) {}

    /** Keeps the file if it can be read, and forgets those that are older than a week. */
    public Receipt keep(String uploader, String fileName, InputStream file) throws IOException {
        byte[] content = file.readNBytes(LeavingColumns.LIMITS.bytes() + 1);
        return switch (read(content)) {
            case Unreadable unreadable -> new Receipt.Refused(unreadable);
            case Reading.Table table -> new Receipt.Kept(keep(uploader, fileName, content));
        };
    }

    private UUID keep(String uploader, String fileName, byte[] content) {
        jdbc.sql("DELETE FROM offboarding.leaver_upload WHERE uploaded_at < ?")
                .param(now().minus(KEPT))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO offboarding.leaver_upload (id, uploaded_by, uploaded_at, file_name, content)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(id, uploader, now(), fileName, content)
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Upload> find(UUID id, String uploader) {
        return jdbc.sql("SELECT * FROM offboarding.leaver_upload WHERE id = ? AND uploaded_by = ?")
                .params(id, uploader)
                .query((row, i) -> new Upload(
                        id,
                        row.getString("file_name"),
                        rows(row.getBytes("content")),
                        row.getObject("started_at") != null))
                .optional();
    }

    public void start(UUID id, String uploader) {
        jdbc.sql("UPDATE offboarding.leaver_upload SET started_at = coalesce(started_at, ?)"
                        + " WHERE id = ? AND uploaded_by = ?")
                .params(now(), id, uploader)
                .update();
    }

    public void discard(UUID id, String uploader) {
        jdbc.sql("DELETE FROM offboarding.leaver_upload WHERE id = ? AND uploaded_by = ?")
                .params(id, uploader)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Row> rows(byte[] content) {
        return read(content) instanceof Reading.Table table ? table.rows() : List.of();
    }

    private static Reading read(byte[] content) {
        try {
            return TabularFile.read(new ByteArrayInputStream(content), LeavingColumns.COLUMNS, LeavingColumns.LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
