package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory.ConnectedSystem;

@Entity
@Table(schema = "directory", name = "system")
class SystemEntity {

    @Id
    private String id;

    private String name;
    private String owner;
    private @Nullable String connector;
    private @Nullable String endpoint;
    private @Nullable String secret;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected SystemEntity() {}

    @SuppressWarnings("NullAway.Init")
    SystemEntity(ConnectedSystem system) {
        this.id = system.id();
        replaceBy(system);
    }

    void replaceBy(ConnectedSystem system) {
        if ((system.connector() == null) != (system.endpoint() == null)) {
            throw new IllegalArgumentException("A connector needs an endpoint, and an endpoint a connector: " + id);
        }
        name = system.name();
        owner = system.owner();
        connector = system.connector();
        endpoint = system.endpoint();
        secret = system.secret();
    }

    ConnectedSystem toSystem() {
        return new ConnectedSystem(id, name, owner, connector, endpoint, secret);
    }
}
