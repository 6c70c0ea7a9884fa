package org.opsrail.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Proves that nothing in the trail was altered, deleted or inserted, or names what was. */
public interface AuditVerification {

    /** Reads the whole trail (some 100,000 entries a second) and keeps the result. */
    Verified verify();

    /** The latest result. */
    Optional<Verified> last();

    /**
     * @param entries how many there are
     * @param sequence of the last entry, 0 when there is none
     * @param hash of the last entry, in hexadecimal
     * @param findings empty when the trail is intact; at most a hundred
     */
    record Verified(Instant at, long entries, long sequence, String hash, List<Finding> findings) {

        public boolean intact() {
            return findings.isEmpty();
        }
    }

    /** @param last the same as {@code first} where it is about one entry */
    record Finding(Kind kind, long first, long last) {}

    enum Kind {
        /** The entry is not what was written. */
        ALTERED,
        /** Entries were deleted. */
        MISSING,
        /** The entry was not written by Opsrail. */
        INSERTED,
        /** The signed head, or an anchor, of that sequence is not what was written. */
        SEAL_BROKEN
    }
}
