package org.opsrail.offboarding.web;

import java.util.Optional;
import java.util.Set;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.stereotype.Component;

/** Who sees which offboarding. The leaver does not: it may be prepared before it is spoken of. */
@Component
class LeavingReaders {

    private static final Set<String> HELPING = Set.of("people-operations", "it-support", "workplace", "ops");

    private final Revocations revocations;
    private final Directory directory;

    LeavingReaders(Revocations revocations, Directory directory) {
        this.revocations = revocations;
        this.directory = directory;
    }

    boolean see(Offboarding offboarding, Actor reader) {
        return reader.has(Role.ADMIN)
                || reader.has(Role.OPS)
                || reader.has(Role.AUDITOR)
                || reader.groups().stream().anyMatch(HELPING::contains)
                || reader.id().equals(offboarding.manager())
                || revocations.of(offboarding.id()).stream()
                        .anyMatch(revocation ->
                                owner(revocation).filter(reader.id()::equals).isPresent());
    }

    private Optional<String> owner(Revocation revocation) {
        return directory.system(revocation.system()).map(ConnectedSystem::owner);
    }
}
