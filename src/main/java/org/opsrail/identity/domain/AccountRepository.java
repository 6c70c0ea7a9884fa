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

    /** With what each may do, which is always asked for, in the same query. */
    String WHOLE = "select distinct a from Account a left join fetch a.roles left join fetch a.groups ";

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    @Query(WHOLE + "where a.username = :username")
    Optional<Account> findByUsername(String username);

    Optional<Account> findByEmployeeNumber(String employeeNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account a where a.employeeNumber = :employeeNumber")
    Optional<Account> lockByEmployeeNumber(String employeeNumber);

    @Query(WHOLE + "where a.employeeNumber in :ids or (a.employeeNumber is null and a.username in :ids)")
    List<Account> findByActorIds(Collection<String> ids);

    @Query(WHOLE + """
            where a.closure is null
              and exists (select 1 from Account member join member.groups g where member = a and g in :groups)
            order by a.username""")
    List<Account> findEnabledMembersOf(Collection<String> groups);

    @Query(WHOLE + "order by a.username")
    List<Account> findEverything();

    long count();
}
