package org.opsrail.onboarding.intake.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface HireUploadRepository extends ListCrudRepository<HireUpload, UUID> {

    @Modifying
    @Query("delete from HireUpload u where u.uploadedAt < :before")
    void forget(Instant before);
}
