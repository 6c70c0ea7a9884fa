package org.opsrail.onboarding.web;

import java.time.LocalDate;
import java.util.UUID;
import org.opsrail.identity.Actor;
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
     * @throws AccessDeniedException when whoever is signed in may not change it
     * @throws ResponseStatusException 404 when there is no such onboarding
     */
    Subject require(UUID id) {
        Onboarding onboarding =
                onboardings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rights.changes(actors.current(), onboarding)) {
            throw new AccessDeniedException("Onboardings are changed by people operations and ops");
        }
        return new Subject(id, onboardings.newcomer(onboarding).displayName(), onboarding);
    }

    Change moveStart(UUID id, LocalDate date) {
        return changes.moveStart(id, date, actor(id).id());
    }

    Change changeManager(UUID id, String manager) {
        return changes.changeManager(id, manager, actor(id).id());
    }

    Change changeBuddy(UUID id, String buddy) {
        return changes.changeBuddy(id, buddy, actor(id).id());
    }

    Change changeRole(UUID id, String role, String team, String place) {
        return changes.changeRole(id, role, team, place, actor(id).id());
    }

    Change withdraw(UUID id) {
        return changes.withdraw(id, actor(id).id());
    }

    private Actor actor(UUID id) {
        require(id);
        return actors.current();
    }
}
