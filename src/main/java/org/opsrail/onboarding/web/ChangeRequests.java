package org.opsrail.onboarding.web;

import java.time.LocalDate;
import java.util.UUID;
import org.opsrail.identity.Actors;
import org.opsrail.onboarding.domain.Change;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingChanges;
import org.opsrail.onboarding.domain.Onboardings;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Changes on the way, asked for by whoever is signed in; the same for pages and machines. */
@Component
class ChangeRequests {

    private final Onboardings onboardings;
    private final OnboardingChanges changes;
    private final OnboardingRights rights;
    private final Actors actors;

    ChangeRequests(Onboardings onboardings, OnboardingChanges changes, OnboardingRights rights, Actors actors) {
        this.onboardings = onboardings;
        this.changes = changes;
        this.rights = rights;
        this.actors = actors;
    }

    /** Who it is about, and the onboarding as it is. */
    record Subject(UUID id, String name, Onboarding onboarding) {

        String casePath() {
            return onboarding.processInstanceKey().map(key -> "/cases/" + key).orElse("/cases");
        }
    }

    /**
     * @param change as the path of its page names it, for example {@code start-date}
     * @throws AccessDeniedException when whoever is signed in may not make that change
     * @throws ResponseStatusException 404 when there is no such onboarding
     */
    Subject require(UUID id, String change) {
        Onboarding onboarding =
                onboardings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rights.changes(actors.current(), onboarding, change)) {
            throw new AccessDeniedException(
                    "Onboardings are changed by people operations and ops, buddies by managers");
        }
        return new Subject(id, onboardings.newcomer(onboarding).displayName(), onboarding);
    }

    Change moveStart(UUID id, LocalDate date) {
        return changes.moveStart(id, date, asker(id, "start-date"));
    }

    Change changeManager(UUID id, String manager) {
        return changes.changeManager(id, manager, asker(id, "manager"));
    }

    Change changeBuddy(UUID id, String buddy) {
        return changes.changeBuddy(id, buddy, asker(id, "buddy"));
    }

    Change changeRole(UUID id, String role, String team, String place) {
        return changes.changeRole(id, role, team, place, asker(id, "role"));
    }

    Change withdraw(UUID id) {
        return changes.withdraw(id, asker(id, "withdrawal"));
    }

    private String asker(UUID id, String change) {
        require(id, change);
        return actors.current().id();
    }
}
