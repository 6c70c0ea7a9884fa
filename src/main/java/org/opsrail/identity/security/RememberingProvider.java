package org.opsrail.identity.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.domain.AccountChanged;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * For API calls, which bring their password each time: remembers for a short time that one was right, under a keyed
 * hash (the key lives in this process alone), so that Argon2 is not paid for each call.
 */
@Component
class RememberingProvider implements AuthenticationProvider {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CAPACITY = 1_000;

    private final PasswordProvider passwords;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Verified> verified = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Verified> eldest) {
            return size() > CAPACITY;
        }
    };
    private long generation;

    RememberingProvider(PasswordProvider passwords, IdentitySettings settings, InstantSource clock) {
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        ByteBuffer fingerprint = fingerprint(attempt);
        long before = currentGeneration();
        Authentication known = recall(fingerprint);
        return known != null ? known : remember(fingerprint, passwords.authenticate(attempt), before);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    synchronized void forget(AccountChanged change) {
        generation++;
        verified.clear();
    }

    private synchronized long currentGeneration() {
        return generation;
    }

    private synchronized @Nullable Authentication recall(ByteBuffer fingerprint) {
        Verified found = verified.get(fingerprint);
        if (found == null) {
            return null;
        }
        if (found.until().isBefore(clock.instant())) {
            verified.remove(fingerprint);
            return null;
        }
        return found.authentication();
    }

    /** Nothing is kept that was verified while an account changed. */
    private synchronized Authentication remember(ByteBuffer fingerprint, Authentication right, long before) {
        if (generation == before) {
            verified.put(
                    fingerprint, new Verified(right, clock.instant().plus(settings.verifiedCredentialsLifetime())));
        }
        return right;
    }

    private ByteBuffer fingerprint(Authentication attempt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(attempt.getName().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(
                    mac.doFinal(String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private record Verified(Authentication authentication, Instant until) {}
}
