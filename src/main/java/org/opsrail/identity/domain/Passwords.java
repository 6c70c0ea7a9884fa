package org.opsrail.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.opsrail.identity.IdentitySettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB and two passes (OWASP's minimum); few at a time, so that guessing can't exhaust memory. */
@Component
class Passwords {

    static final int MAXIMUM_LENGTH = 128;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String hashOfNobody;
    private final IdentitySettings settings;

    Passwords(IdentitySettings settings) {
        this.settings = settings;
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    String hash(String password) {
        return limited(() -> encoder.encode(password));
    }

    /** Without a hash the work is done all the same, so that the time tells nothing. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > MAXIMUM_LENGTH) {
            return false;
        }
        boolean matches = limited(() -> encoder.matches(password, hash.orElse(hashOfNobody)));
        return matches && hash.isPresent();
    }

    /** The message (key) that says what is wrong with a new password. */
    Optional<String> objectionTo(String password, String username) {
        if (password.length() < settings.minimumPasswordLength()) {
            return Optional.of("identity.refused.password-short");
        }
        if (password.length() > MAXIMUM_LENGTH) {
            return Optional.of("identity.refused.password-long");
        }
        return password.toLowerCase(Locale.ROOT).contains(username)
                ? Optional.of("identity.refused.password-username")
                : Optional.empty();
    }

    private <T> T limited(Supplier<T> work) {
        permits.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
