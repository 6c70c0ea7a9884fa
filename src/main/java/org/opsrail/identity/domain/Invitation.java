package org.opsrail.identity.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link on which a password is set once; only the hash of its token is kept. */
@Entity
@Table(schema = "identity", name = "invitation")
class Invitation {

    @Id
    private byte[] tokenHash;

    private UUID accountId;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(byte[] tokenHash, UUID accountId, Instant expiresAt) {
        this.tokenHash = tokenHash.clone();
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    UUID accountId() {
        return accountId;
    }
}
