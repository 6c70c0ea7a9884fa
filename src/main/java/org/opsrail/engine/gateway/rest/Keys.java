package org.opsrail.engine.gateway.rest;

import org.jspecify.annotations.Nullable;

/** Keys are texts in REST v2, since JavaScript's numbers are too short for them. */
final class Keys {

    private Keys() {}

    static long parse(String name, @Nullable String key) {
        try {
            return Long.parseLong(String.valueOf(key));
        } catch (NumberFormatException e) {
            throw new InvalidRequest("'%s' is not a valid %s.".formatted(key, name), e);
        }
    }

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequest("No %s provided.".formatted(name));
        }
        return value;
    }
}
