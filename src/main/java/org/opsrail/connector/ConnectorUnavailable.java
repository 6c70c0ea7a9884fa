package org.opsrail.connector;

/** A system did not answer, or failed; the message says which and what to do, and holds no secret. */
public final class ConnectorUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectorUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
