package org.opsrail.identity.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, byte[]> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findLockedByTokenHash(byte[] tokenHash);

    @Modifying
    @Query("update Invitation i set i.usedAt = :now where i.accountId = :accountId and i.usedAt is null")
    void closeAllOf(UUID accountId, Instant now);
}
