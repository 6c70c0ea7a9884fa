package org.opsrail.connector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Hands each system to the adapter that it is configured with. */
@Component
class SystemConnectors implements AccessConnector {

    private final Map<String, ConnectorAdapter> adapters;
    private final AllowedEndpoints endpoints;
    private final Environment environment;

    SystemConnectors(List<ConnectorAdapter> adapters, ConnectorSettings settings, Environment environment) {
        this.adapters = adapters.stream().collect(Collectors.toMap(ConnectorAdapter::kind, Function.identity()));
        this.endpoints = new AllowedEndpoints(settings.allowedEndpoints());
        this.environment = environment;
    }

    @Override
    public boolean supports(ConnectedSystem system) {
        return system.connector() != null && adapters.containsKey(system.connector());
    }

    @Override
    public Result provision(ConnectedSystem system, Person person, String level) {
        return adapter(system).provision(target(system), person, level);
    }

    @Override
    public Result revoke(ConnectedSystem system, Person person, String level) {
        return adapter(system).revoke(target(system), person, level);
    }

    @Override
    public Optional<Account> read(ConnectedSystem system, Person person) {
        return adapter(system).read(target(system), person);
    }

    private ConnectorAdapter adapter(ConnectedSystem system) {
        return Optional.ofNullable(system.connector())
                .map(adapters::get)
                .orElseThrow(() -> new IllegalArgumentException(system.id() + " has no connector"));
    }

    private Target target(ConnectedSystem system) {
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
