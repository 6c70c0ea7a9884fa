package org.opsrail.identity.web;

import java.util.Optional;

/** A password typed twice. */
record NewPassword(String password, String repeated) {

    /** The message (key) that says what is wrong before the rules are even asked. */
    Optional<String> objection() {
        return password.equals(repeated) ? Optional.empty() : Optional.of("identity.refused.password-repeat");
    }
}
