package org.opsrail.directory.domain;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Systems extends ListCrudRepository<SystemEntity, String> {

    List<SystemEntity> findAllByOrderByName();
}
