package org.opsrail.identity.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.LinkThrottle;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins and unknown invitation links, per name and address and per address, in memory. It knows the
 * 20,000 keys that failed last; the others have been forgiven.
 */
@Component
public class AttemptThrottle implements LinkThrottle {

    private static final int CAPACITY = 20_000;

    private final IdentitySettings settings;
    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > CAPACITY;
        }
    };

    AttemptThrottle(IdentitySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long to wait before that name is looked at again for that address. */
    public synchronized Optional<Duration> waitFor(String username, String address) {
        return waitFor(accountKey(username, address), settings.failuresPerAccount())
                .or(() -> waitFor(address));
    }

    @Override
    public synchronized Optional<Duration> waitFor(String address) {
        return waitFor(addressKey(address), settings.failuresPerAddress());
    }

    public synchronized void failed(String username, String address) {
        count(accountKey(username, address));
        failed(address);
    }

    @Override
    public synchronized void failed(String address) {
        count(addressKey(address));
    }

    public synchronized void succeeded(String username, String address) {
        failures.remove(accountKey(username, address));
    }

    private Optional<Duration> waitFor(String key, int limit) {
        Failures known = failures.get(key);
        if (known == null || known.count() < limit) {
            return Optional.empty();
        }
        Duration remaining = settings.failureWindow().minus(Duration.between(known.last(), clock.instant()));
        return Optional.of(remaining).filter(Duration::isPositive);
    }

    private void count(String key) {
        Instant now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now),
                (known, fresh) -> known.last().plus(settings.failureWindow()).isBefore(now)
                        ? fresh
                        : new Failures(known.count() + 1, now));
    }

    private static String accountKey(String username, String address) {
        return "account " + address + ' ' + username;
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private record Failures(int count, Instant last) {}
}
