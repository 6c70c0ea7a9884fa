package org.opsrail.offboarding.domain;

import java.util.List;
import org.opsrail.offboarding.domain.Revocations.Revocation;

/** Whether a leaver is proven to hold nothing any more. */
public record RevocationProof(List<Revocation> revocations) {

    public long gone() {
        return revocations.stream()
                .filter(revocation -> revocation.revokedAt() != null)
                .count();
    }

    /** Those that the system was asked for again, and no longer showed. */
    public long readAgain() {
        return revocations.stream().filter(Revocation::isReadAgain).count();
    }

    /** Those that somebody looked at, where no system could be asked. */
    public long lookedAt() {
        return revocations.stream().filter(Revocation::isLookedAt).count();
    }

    /** Nothing was merely taken away: each was read again, or looked at. */
    public boolean isComplete() {
        return !revocations.isEmpty() && readAgain() + lookedAt() == revocations.size();
    }
}
