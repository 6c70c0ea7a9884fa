package org.opsrail.directory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opsrail.directory.Person;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<PersonEntity, String> {

    @Query("select p from PersonEntity p where lower(p.employeeNumber) = lower(:key)")
    Optional<PersonEntity> byNumber(String key);

    @Query("select p from PersonEntity p where lower(p.workEmail) = lower(:mail) order by p.status, p.startDate desc")
    List<PersonEntity> byWorkEmail(String mail);

    @Query("""
            select p from PersonEntity p
            where lower(p.employeeNumber) in :lowerCaseKeys or lower(p.workEmail) in :lowerCaseKeys
            """)
    List<PersonEntity> byKeys(Collection<String> lowerCaseKeys);

    List<PersonEntity> findByStatusOrderByLastNameAscFirstNameAsc(Person.Status status);

    @Query("""
            select p from PersonEntity p where p.searchText like :pattern escape '\\'
            order by case when p.status = GONE then 1 else 0 end, p.lastName, p.firstName, p.employeeNumber
            """)
    List<PersonEntity> search(String pattern, Limit limit);
}
