package org.opsrail.onboarding.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The onboardings, closed ones included. */
public interface OnboardingRepository extends JpaRepository<Onboarding, UUID> {

    /** The key by which a request sent twice is recognised. */
    Optional<Onboarding> findByEmployeeNumberAndRequestedStartDate(String employeeNumber, LocalDate requestedStart);

    @Query("select o from Onboarding o where o.employeeNumber = :employeeNumber"
            + " and o.state not in (CONFIRMED, ENDED, WITHDRAWN)")
    Optional<Onboarding> findOpen(String employeeNumber);

    Optional<Onboarding> findByProcessInstanceKey(long processInstanceKey);

    List<Onboarding> findByProcessInstanceKeyIn(Collection<Long> processInstanceKeys);

    @Query("select o from Onboarding o where o.processInstanceKey is not null order by o.requestedAt desc, o.id desc")
    List<Onboarding> findLatest(Limit limit);

    @Query("select o from Onboarding o where o.processInstanceKey is not null and o.employeeNumber in :employeeNumbers"
            + " order by o.requestedAt desc, o.id desc")
    List<Onboarding> findLatest(Collection<String> employeeNumbers, Limit limit);

    @Query("select o from Onboarding o where o.processInstanceKey is not null"
            + " and (o.employeeNumber = :person or o.manager = :person or o.buddy = :person)"
            + " order by o.requestedAt desc, o.id desc")
    List<Onboarding> findConcerning(String person);

    List<Onboarding> findByState(OnboardingState state);

    /** For a change: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Onboarding o where o.id = :id")
    Optional<Onboarding> lockById(UUID id);
}
