package org.opsrail.duediligence;

import java.util.Optional;

/** Which customers are known, for other modules. */
public interface KnownCustomers {

    /** The legal name of the customer that goes by that reference, whatever was decided on it. */
    Optional<String> name(String reference);
}
