package org.opsrail.directory.domain;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Roles extends ListCrudRepository<RoleEntity, String> {

    @Query("select x.name from RoleEntity x order by x.name")
    List<String> names();
}
