package org.opsrail.onboarding.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;

/**
 * One access of one newcomer, as it stands.
 *
 * @param system null when the directory does not know it (any more)
 * @param changedAt when the last thing happened to it
 * @param whyByHand for people: why no connector does it, null when one does
 */
public record Access(
        UUID grantId,
        UUID onboardingId,
        String systemId,
        @Nullable ConnectedSystem system,
        Person person,
        String level,
        AccessState state,
        Instant changedAt,
        @Nullable String whyByHand) {

    public Optional<ConnectedSystem> connected() {
        return Optional.ofNullable(system).filter(known -> known.connector() != null);
    }

    /** For people: the system's name and the level. */
    public String title() {
        return (system == null ? systemId : system.name()) + " · " + level;
    }
}
