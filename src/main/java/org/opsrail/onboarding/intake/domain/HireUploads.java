package org.opsrail.onboarding.intake.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.IntakeSettings;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of hires, each open to whoever sent it. */
@Component
@Transactional
public class HireUploads {

    private final HireUploadRepository uploads;
    private final IntakeSettings settings;
    private final InstantSource clock;

    HireUploads(HireUploadRepository uploads, IntakeSettings settings, InstantSource clock) {
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the file if it can be read, and forgets those that are old. */
    public Receipt keep(String username, String fileName, InputStream file) throws IOException {
        byte[] content = file.readNBytes(HireColumns.LIMITS.bytes() + 1);
        return switch (read(content)) {
            case Unreadable unreadable -> new Receipt.Refused(unreadable);
            case Reading.Table table -> new Receipt.Kept(keep(username, fileName, content));
        };
    }

    private UUID keep(String username, String fileName, byte[] content) {
        uploads.forget(clock.instant().minus(settings.keepUploads()));
        return uploads.save(new HireUpload(username, clock.instant(), fileName, content))
                .id();
    }

    @Transactional(readOnly = true)
    public Optional<Upload> find(UUID id, String username) {
        return own(id, username)
                .map(upload -> new Upload(id, upload.fileName(), rows(upload.content()), upload.isStarted()));
    }

    public void start(UUID id, String username) {
        own(id, username).ifPresent(upload -> upload.start(clock.instant()));
    }

    public void discard(UUID id, String username) {
        own(id, username).ifPresent(uploads::delete);
    }

    private Optional<HireUpload> own(UUID id, String username) {
        return uploads.findById(id).filter(upload -> upload.belongsTo(username));
    }

    private static List<Row> rows(byte[] content) {
        return read(content) instanceof Reading.Table table ? table.rows() : List.of();
    }

    private static Reading read(byte[] content) {
        try {
            return TabularFile.read(new ByteArrayInputStream(content), HireColumns.COLUMNS, HireColumns.LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public sealed interface Receipt {

        record Kept(UUID id) implements Receipt {}

        record Refused(Unreadable because) implements Receipt {}
    }

    /** @param started whether its hires were started, so that what is shown is the result and not a preview */
    public record Upload(UUID id, String fileName, List<Row> rows, boolean started) {}
}
