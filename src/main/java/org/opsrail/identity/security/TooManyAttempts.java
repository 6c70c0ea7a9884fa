package org.opsrail.identity.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Signing in was refused unseen: there were too many failures before. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed attempts");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }
}
