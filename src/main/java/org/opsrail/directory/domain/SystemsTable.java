package org.opsrail.directory.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.directory.Person;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

@Component
class SystemsTable extends CsvTable<ConnectedSystem> {

    private static final List<String> CONNECTORS = List.of("scim", "webhook");

    private final Directory directory;

    SystemsTable(Directory directory) {
        this.directory = directory;
    }

    @Override
    Table table() {
        return Table.SYSTEMS;
    }

    @Override
    Columns columns() {
        return new Columns(List.of("id", "name", "owner"), List.of("connector", "endpoint", "secret"));
    }

    @Override
    Function<RowCheck, ConnectedSystem> reader(List<Row> rows) {
        return check -> {
            String id = check.required("id", 60);
            if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]*")) {
                check.reject("id", "directory.reason.not-an-id", id);
            }
            String name = check.required("name", 200);
            String owner = owner(check);
            String connector = check.row().cell("connector").isEmpty() ? null : check.oneOf("connector", CONNECTORS);
            return new ConnectedSystem(
                    id, name, owner, connector, endpoint(check, connector), check.optional("secret", 100));
        };
    }

    private String owner(RowCheck check) {
        String cell = check.required("owner", 254);
        String owner = directory.find(cell).map(Person::employeeNumber).orElse("");
        if (owner.isEmpty() && !cell.isEmpty()) {
            check.reject("owner", "directory.reason.nobody", cell);
        }
        return owner;
    }

    private static @Nullable String endpoint(RowCheck check, @Nullable String connector) {
        if (connector == null) {
            if (!check.row().cell("endpoint").isEmpty()) {
                check.reject("endpoint", "directory.reason.endpoint-without-connector");
            }
            return null;
        }
        String endpoint = check.required("endpoint", 1000);
        if (!endpoint.isEmpty() && !isWebAddress(endpoint)) {
            check.reject("endpoint", "directory.reason.not-an-address", endpoint);
        }
        return endpoint;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    String key(ConnectedSystem entry) {
        return entry.id();
    }

    @Override
    List<ConnectedSystem> entries() {
        return directory.systems();
    }

    @Override
    void save(List<ConnectedSystem> entries) {
        entries.forEach(directory::save);
    }

    @Override
    List<@Nullable String> cells(ConnectedSystem entry) {
        return Arrays.asList(
                entry.id(), entry.name(), entry.owner(), entry.connector(), entry.endpoint(), entry.secret());
    }
}
