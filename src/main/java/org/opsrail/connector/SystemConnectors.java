package org.opsrail.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/** Hands each system to the adapter that it is configured with. */
@Component
class SystemConnectors implements AccessConnector {

    private final Map<String, ConnectorAdapter> adapters;
    private final Targets targets;

    SystemConnectors(List<ConnectorAdapter> adapters, Targets targets) {
        this.adapters = adapters.stream().collect(Collectors.toMap(ConnectorAdapter::kind, Function.identity()));
        this.targets = targets;
    }

    @Override
    public boolean supports(ConnectedSystem system) {
        return system.connector() != null && adapters.containsKey(system.connector());
    }

    @Override
    public Result provision(ConnectedSystem system, Person person, String level) {
        return adapter(system).provision(targets.of(system), person, level);
    }

    @Override
    public Result revoke(ConnectedSystem system, Person person, String level) {
        return adapter(system).revoke(targets.of(system), person, level);
    }

    @Override
    public Optional<Account> read(ConnectedSystem system, Person person) {
        return adapter(system).read(targets.of(system), person);
    }

    private ConnectorAdapter adapter(ConnectedSystem system) {
        return Optional.ofNullable(system.connector())
                .map(adapters::get)
                .orElseThrow(() -> new IllegalArgumentException(system.id() + " has no connector"));
    }
}
