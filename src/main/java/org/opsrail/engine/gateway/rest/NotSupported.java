package org.opsrail.engine.gateway.rest;

/** Camunda can do that, this engine does not; the message says what and, where there is one, the other way. */
final class NotSupported extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSupported(String message) {
        super(message);
    }
}
