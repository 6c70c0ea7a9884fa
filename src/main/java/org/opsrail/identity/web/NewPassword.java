package org.opsrail.identity.web;

import java.util.Objects;
import java.util.Optional;

/** A password typed twice; a field that was not sent is empty. */
record NewPassword(String password, String repeated) {

    NewPassword {
        password = Objects.requireNonNullElse(password, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    /** The message (key) that says what is wrong before the rules are even asked. */
    Optional<String> objection() {
        return password.equals(repeated) ? Optional.empty() : Optional.of("identity.refused.password-repeat");
    }
}
