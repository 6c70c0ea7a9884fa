package org.opsrail.connector;

import java.net.URI;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where a system is called and with which key, once it is certain that it may be called at all. */
@Component
class Targets {

    private final AllowedEndpoints endpoints;
    private final Environment environment;

    Targets(ConnectorSettings settings, Environment environment) {
        this.endpoints = new AllowedEndpoints(settings.allowedEndpoints());
        this.environment = environment;
    }

    /** @throws ConnectorUnavailable when its key is not set, or its endpoint not among the allowed ones */
    Target of(ConnectedSystem system) {
        URI endpoint = endpoint(system);
        String name = system.secret() == null ? system.id() : system.secret();
        String secret = environment.getProperty("opsrail.secrets." + name);
        if (secret == null || secret.isBlank()) {
            throw notSetUp(
                    "%s has no key: the secret '%s' is not set in the environment.".formatted(system.name(), name));
        }
        return new Target(system.id(), system.name(), name, endpoint, secret);
    }

    private URI endpoint(ConnectedSystem system) {
        URI endpoint;
        try {
            endpoint = URI.create(String.valueOf(system.endpoint()));
        } catch (IllegalArgumentException e) {
            throw notAllowed(system);
        }
        if (!endpoints.allow(endpoint)) {
            throw notAllowed(system);
        }
        return endpoint;
    }

    private static ConnectorUnavailable notAllowed(ConnectedSystem system) {
        return notSetUp("The endpoint of %s is not among opsrail.connector.allowed-endpoints, so it is not called."
                .formatted(system.name()));
    }

    private static ConnectorUnavailable notSetUp(String message) {
        return new ConnectorUnavailable(message, new IllegalStateException(message));
    }
}
