package org.opsrail.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.TabularFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The tables that people sent. Whoever did not send one does not find it. */
@Repository
@Transactional
public class Sheets {

    private static final String OWN = " WHERE id = ? AND kind = ? AND uploaded_by = ?";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Sheets(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public sealed interface Receipt {

        record Kept(UUID id) implements Receipt {}

        record Refused(Unreadable because) implements Receipt {}
    }

    /**
     * Keeps the file if it can be read.
     *
     * @param uploader the sender's {@link org.opsrail.identity.Actor#id()}
     */
    public Receipt keep(SheetKind kind, @Nullable String about, String uploader, MultipartFile file)
            throws IOException {
        byte[] content = content(kind, file);
        return switch (read(kind, content)) {
            case Unreadable unreadable -> new Receipt.Refused(unreadable);
            case Reading.Table table ->
                new Receipt.Kept(insert(
                        kind, about, uploader, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content));
        };
    }

    private static byte[] content(SheetKind kind, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(kind.limits().bytes() + 1);
        }
    }

    private UUID insert(SheetKind kind, @Nullable String about, String uploader, String fileName, byte[] content) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        jdbc.sql("""
                INSERT INTO sheet.sheet (id, kind, about, uploaded_by, uploaded_at, keep_until, file_name, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, kind.name())
                .param(about)
                .param(uploader)
                .param(now)
                .param(now.plus(kind.kept()))
                .param(fileName)
                .param(content)
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(SheetKind kind, UUID id, String uploader) {
        return jdbc.sql("SELECT * FROM sheet.sheet" + OWN)
                .params(id, kind.name(), uploader)
                .query((row, i) -> {
                    Reading.Table table = readable(kind, row.getBytes("content"));
                    return new Sheet(
                            id,
                            row.getString("about"),
                            row.getString("file_name"),
                            table.columns(),
                            table.rows(),
                            row.getObject("started_at") != null);
                })
                .optional();
    }

    public void start(SheetKind kind, UUID id, String uploader) {
        jdbc.sql("UPDATE sheet.sheet SET started_at = coalesce(started_at, ?)" + OWN)
                .params(now(), id, kind.name(), uploader)
                .update();
    }

    public void discard(SheetKind kind, UUID id, String uploader) {
        jdbc.sql("DELETE FROM sheet.sheet" + OWN)
                .params(id, kind.name(), uploader)
                .update();
    }

    /** Forgets those whose time is over (GDPR 5(1)(e)). */
    @Scheduled(cron = "${opsrail.sheet.erasure:0 40 2 * * *}")
    public void forget() {
        jdbc.sql("DELETE FROM sheet.sheet WHERE keep_until < ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Reading.Table readable(SheetKind kind, byte[] content) {
        return switch (read(kind, content)) {
            case Reading.Table table -> table;
            case Unreadable unreadable -> throw new IllegalStateException("Was readable once: " + unreadable);
        };
    }

    private static Reading read(SheetKind kind, byte[] content) {
        try {
            return TabularFile.read(new ByteArrayInputStream(content), kind.columns(), kind.limits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
