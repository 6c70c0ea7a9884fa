package org.opsrail.engine.gateway.rest;

/** The caller may not do this; the message is for them. */
final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermitted(String reason) {
        super(reason);
    }
}
