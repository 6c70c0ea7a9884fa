package org.opsrail.onboarding.intake.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A file of hires as it was sent: kept, so that between preview and start nothing is lost. */
@Entity
@Table(schema = "onboarding", name = "hire_upload")
class HireUpload {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private String uploadedBy;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private Instant uploadedAt;

    private String fileName;
    private byte[] content;
    private @Nullable Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected HireUpload() {}

    HireUpload(String uploadedBy, Instant uploadedAt, String fileName, byte[] content) {
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.fileName = fileName;
        this.content = content.clone();
    }

    void start(Instant at) {
        if (startedAt == null) {
            startedAt = at;
        }
    }

    boolean belongsTo(String username) {
        return uploadedBy.equals(username);
    }

    UUID id() {
        if (id == null) {
            throw new IllegalStateException("An upload has an id once it is saved");
        }
        return id;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    boolean isStarted() {
        return startedAt != null;
    }
}
