package org.opsrail.engine.gateway.rest;

import java.util.function.Supplier;

/** There is no such thing. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(message);
    }

    static Supplier<NotFound> of(String kind, Object key) {
        return () -> new NotFound("%s with key '%s' not found".formatted(kind, key));
    }
}
