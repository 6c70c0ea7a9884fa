package org.opsrail.engine.gateway.rest;

/** A request that can't be understood; the message is written for who sent it. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRequest(String message) {
        super(message);
    }

    InvalidRequest(String message, Throwable cause) {
        super(message, cause);
    }
}
