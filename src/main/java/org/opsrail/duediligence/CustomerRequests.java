package org.opsrail.duediligence;

import java.util.Map;
import java.util.Optional;

/** Asking for the check of a customer, for other modules. */
public interface CustomerRequests {

    /**
     * Starts the check; the same reference again starts nothing.
     *
     * @param cells by the names of the file's columns, such as {@code legal_name}
     * @param owners a line each, as they are typed: name; person or company; birth date; country; percent; of; director
     * @param requestedBy who asks, and therefore does not decide
     * @return the case; empty when the request is refused, or the engine has not answered yet
     */
    Optional<Long> ask(Map<String, String> cells, String owners, String requestedBy);
}
