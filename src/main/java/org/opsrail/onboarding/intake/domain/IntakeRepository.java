package org.opsrail.onboarding.intake.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opsrail.onboarding.domain.Onboarding;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the intake asks of the recorded onboardings. */
interface IntakeRepository extends Repository<Onboarding, UUID> {

    List<Onboarding> findByEmployeeNumberIn(Collection<String> employeeNumbers);

    List<Onboarding> findByIdIn(Collection<UUID> ids);

    @Query("""
            select o.id from Onboarding o
            where o.state = STARTING and o.processInstanceKey is null and o.requestedAt < :before
            order by o.requestedAt
            """)
    List<UUID> unanswered(Instant before);

    /** Of these people, those for whom a withdrawn hire is still being undone. */
    @Query(nativeQuery = true, value = """
            SELECT o.employee_number FROM onboarding.onboarding o
            WHERE o.employee_number IN (:employeeNumbers) AND o.state = 'WITHDRAWN' AND NOT EXISTS
                (SELECT FROM onboarding.happening h WHERE h.onboarding_id = o.id AND h.once = 'withdrawal-done')
            """)
    Set<String> beingUndone(Collection<String> employeeNumbers);

    /** Whoever comes first, the engine's answer or the instance's first step, names the instance. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update Onboarding o set o.processInstanceKey = :processInstanceKey
            where o.id = :id and o.processInstanceKey is null
            """)
    int name(UUID id, long processInstanceKey);

    /** Until the transaction ends no other hires are taken in: two files sent at once are taken one after the other. */
    @Query(
            nativeQuery = true,
            value = "SELECT true FROM (SELECT pg_advisory_xact_lock(hashtext('onboarding.intake'))) AS taken")
    boolean takeTurn();
}
