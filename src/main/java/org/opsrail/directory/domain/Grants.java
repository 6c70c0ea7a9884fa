package org.opsrail.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Grants extends Repository<GrantEntity, UUID> {

    /** One statement, so that two writers at once can't leave two grants. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    INSERT INTO directory.access_grant AS held (id, employee_number, system, level, since, external_id)
                    VALUES (gen_random_uuid(), :employeeNumber, :system, :level, :since, :externalId)
                    ON CONFLICT (employee_number, system, level) WHERE revoked_at IS NULL
                    DO UPDATE SET external_id = coalesce(excluded.external_id, held.external_id)
                    """)
    void grant(String employeeNumber, String system, String level, LocalDate since, @Nullable String externalId);

    @Modifying
    @Query("""
            update GrantEntity g set g.revokedAt = :at
            where g.employeeNumber = :employeeNumber and g.system = :system and g.level = :level
              and g.revokedAt is null
            """)
    int revoke(String employeeNumber, String system, String level, Instant at);

    boolean existsByEmployeeNumberAndSystemAndLevelAndRevokedAtIsNull(
            String employeeNumber, String system, String level);

    List<GrantEntity> findByEmployeeNumberAndRevokedAtIsNullOrderBySystemAscLevelAsc(String employeeNumber);

    List<GrantEntity> findByRevokedAtIsNullOrderByEmployeeNumberAscSystemAscLevelAsc();
}
