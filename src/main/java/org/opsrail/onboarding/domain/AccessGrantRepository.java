package org.opsrail.onboarding.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccessGrantRepository extends JpaRepository<AccessGrant, UUID> {

    @Query("select g from AccessGrant g where g.onboardingId = :onboardingId and g.state <> TAKEN"
            + " order by g.system, g.level")
    List<AccessGrant> findCurrent(UUID onboardingId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from AccessGrant g where g.id = :id")
    Optional<AccessGrant> lockById(UUID id);
}
