package org.opsrail.directory.domain;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Places extends ListCrudRepository<PlaceEntity, String> {

    List<PlaceEntity> findAllByOrderByName();
}
