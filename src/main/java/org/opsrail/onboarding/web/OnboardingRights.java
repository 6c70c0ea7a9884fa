package org.opsrail.onboarding.web;

import java.util.List;
import java.util.Set;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.domain.Access;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.Onboarding;
import org.springframework.stereotype.Component;

/** Who sees an onboarding, and who changes it on the way. */
@Component
class OnboardingRights {

    private static final String PEOPLE_OPERATIONS = "people-operations";
    private static final Set<String> HELPING = Set.of(PEOPLE_OPERATIONS, "it-support", "workplace", "ops");

    private final Accesses accesses;

    OnboardingRights(Accesses accesses) {
        this.accesses = accesses;
    }

    /** Administrators, ops, auditors and the groups that help see all of them. */
    boolean seesAll(Actor actor) {
        return actor.has(Role.ADMIN)
                || actor.has(Role.OPS)
                || actor.has(Role.AUDITOR)
                || actor.groups().stream().anyMatch(HELPING::contains);
    }

    /** Also newcomer, manager and buddy, and who answers for one of the systems. */
    boolean sees(Actor actor, Onboarding onboarding) {
        return seesAll(actor) || concerns(actor.id(), onboarding) || owns(actor.id(), onboarding);
    }

    private static boolean concerns(String person, Onboarding onboarding) {
        return person.equals(onboarding.employeeNumber())
                || person.equals(onboarding.manager())
                || onboarding.buddy().filter(person::equals).isPresent();
    }

    private boolean owns(String person, Onboarding onboarding) {
        List<Access> current = accesses.current(onboarding.id());
        return current.stream()
                .map(Access::system)
                .anyMatch(system -> system != null && owner(system).equals(person));
    }

    private static String owner(ConnectedSystem system) {
        return system.owner();
    }

    /** Administrators, people operations and the newcomer; auditors read all documents. */
    boolean readsPersonalFile(Actor actor, Onboarding onboarding) {
        return actor.has(Role.ADMIN)
                || actor.groups().contains(PEOPLE_OPERATIONS)
                || actor.id().equals(onboarding.employeeNumber());
    }

    /**
     * Never an auditor, and nobody their own; the buddy also by the manager, who names one.
     *
     * @param change as the path of its page names it, for example {@code start-date}
     */
    boolean changes(Actor actor, Onboarding onboarding, String change) {
        return !actor.id().equals(onboarding.employeeNumber())
                && (actor.has(Role.ADMIN)
                        || actor.has(Role.OPS)
                        || (actor.has(Role.MEMBER)
                                && (actor.groups().contains(PEOPLE_OPERATIONS)
                                        || (change.equals("buddy") && actor.id().equals(onboarding.manager())))));
    }
}
