package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "directory", name = "team")
class TeamEntity {

    @Id
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected TeamEntity() {}

    TeamEntity(String name) {
        this.name = name;
    }
}
