package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "directory", name = "role")
class RoleEntity {

    @Id
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected RoleEntity() {}

    RoleEntity(String name) {
        this.name = name;
    }
}
