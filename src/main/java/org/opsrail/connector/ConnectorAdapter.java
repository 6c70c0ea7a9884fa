package org.opsrail.connector;

import java.util.Optional;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.directory.Person;

/** One way of reaching systems; the same promises as {@link AccessConnector}. */
public interface ConnectorAdapter {

    /** As in the directory's {@code connector}: {@code scim}, {@code webhook}. */
    String kind();

    Result provision(Target target, Person person, String level);

    Result revoke(Target target, Person person, String level);

    Optional<Account> read(Target target, Person person);
}
