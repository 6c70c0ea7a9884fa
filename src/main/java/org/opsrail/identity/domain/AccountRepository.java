package org.opsrail.identity.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByEmployeeNumber(String employeeNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account a where a.employeeNumber = :employeeNumber")
    Optional<Account> lockByEmployeeNumber(String employeeNumber);

    @Query("from Account a where a.employeeNumber in :ids or (a.employeeNumber is null and a.username in :ids)")
    List<Account> findByActorIds(Collection<String> ids);

    @Query(
            "select distinct a from Account a join a.groups g where a.closure is null and g in :groups order by a.username")
    List<Account> findEnabledMembersOf(Collection<String> groups);

    @Query("from Account a order by a.username")
    List<Account> findEverything();

    long count();
}
