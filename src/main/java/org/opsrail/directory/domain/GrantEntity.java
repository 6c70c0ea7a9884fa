package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory.Grant;

@Entity
@Table(schema = "directory", name = "access_grant")
class GrantEntity {

    @Id
    private UUID id;

    private String employeeNumber;
    private String system;
    private String level;
    private LocalDate since;
    private @Nullable String externalId;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected GrantEntity() {}

    Grant toGrant() {
        return new Grant(employeeNumber, system, level, since, externalId);
    }
}
