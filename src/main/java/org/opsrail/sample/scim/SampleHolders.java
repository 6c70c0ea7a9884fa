package org.opsrail.sample.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.TabularFile;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the sample's systems the accounts that the directory says they have, and some that it does not know. */
@Component
@Profile("local")
class SampleHolders {

    private static final Columns COLUMNS = Columns.of("system", "user_name", "external_id", "level");

    private final SampleAccounts accounts;
    private final Directory directory;
    private final TransactionTemplate transaction;

    SampleHolders(SampleAccounts accounts, Directory directory, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.transaction = transaction;
    }

    private record Key(String system, String userName, String number) {}

    @EventListener(ApplicationStartedEvent.class)
    void settleIn() throws IOException {
        if (accounts.any()) {
            return;
        }
        Map<Key, Set<String>> levels = new LinkedHashMap<>();
        directory.grants().stream()
                .filter(grant -> directory
                        .system(grant.system())
                        .map(ConnectedSystem::connector)
                        .filter("scim"::equals)
                        .isPresent())
                .forEach(grant -> add(
                        levels,
                        new Key(
                                grant.system(),
                                directory
                                        .person(grant.employeeNumber())
                                        .map(Person::workEmail)
                                        .orElseThrow(),
                                grant.employeeNumber()),
                        grant.level()));
        unknown(levels);
        transaction.executeWithoutResult(status -> levels.forEach(this::open));
    }

    private static void add(Map<Key, Set<String>> levels, Key key, String level) {
        levels.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(level);
    }

    private static void unknown(Map<Key, Set<String>> levels) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SampleHolders.class.getResourceAsStream("/sample/accounts.csv"))) {
            if (TabularFile.read(file, COLUMNS, Limits.UPLOAD) instanceof Reading.Table table) {
                table.rows()
                        .forEach(row -> add(
                                levels,
                                new Key(row.cell("system"), row.cell("user_name"), row.cell("external_id")),
                                row.cell("level")));
            }
        }
    }

    private void open(Key key, Set<String> levels) {
        UUID id = UUID.randomUUID();
        ObjectNode user = JsonUtils.getJsonNodeFactory().objectNode();
        user.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        user.put("userName", key.userName()).put("active", true);
        if (!key.number().isEmpty()) {
            user.put("externalId", key.number());
        }
        levels.forEach(level -> user.withArray("entitlements").addObject().put("value", level));
        GenericScimResource account = new GenericScimResource(user);
        account.setId(id.toString());
        accounts.add(key.system(), id, account);
    }
}
