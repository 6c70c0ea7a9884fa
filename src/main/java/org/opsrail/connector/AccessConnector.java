package org.opsrail.connector;

import java.util.Optional;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;

/** Creates, reads and removes accounts in the systems that have a connector. */
public interface AccessConnector {

    /** Whether that system can be reached by a connector at all. */
    boolean supports(ConnectedSystem system);

    /**
     * Gives the person that level of access; repeating it changes nothing.
     *
     * @throws ConnectorUnavailable when the system could not be reached or failed; trying again later makes sense
     */
    Result provision(ConnectedSystem system, Person person, String level);

    /**
     * Takes that level of access away; without a level left the account is deactivated. Repeating changes nothing.
     *
     * @throws ConnectorUnavailable see above
     */
    Result revoke(ConnectedSystem system, Person person, String level);

    /**
     * Reads the account as the system shows it now; empty when it has none.
     *
     * @throws ConnectorUnavailable see above
     */
    Optional<Account> read(ConnectedSystem system, Person person);

    sealed interface Result {
        record Done(String externalId) implements Result {}

        /** The system said no, and will say no again: a person has to look. {@code reason} is written for people. */
        record Refused(String reason) implements Result {}
    }

    record Account(String externalId, boolean active, java.util.Set<String> levels) {

        /** Whether whoever has the account may still do what that level allows. */
        public boolean holds(String level) {
            return active && levels.contains(level);
        }
    }
}
