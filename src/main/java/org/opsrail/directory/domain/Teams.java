package org.opsrail.directory.domain;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Teams extends ListCrudRepository<TeamEntity, String> {

    @Query("select x.name from TeamEntity x order by x.name")
    List<String> names();
}
