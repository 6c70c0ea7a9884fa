package org.opsrail.identity;

import java.time.Duration;
import java.util.Optional;

/** Slows down who guesses links: too many unknown ones from an address, and it has to wait. */
public interface LinkThrottle {

    /** How long to wait before anything is looked at again for that address. */
    Optional<Duration> waitFor(String address);

    /** A link from that address was not known. */
    void failed(String address);
}
