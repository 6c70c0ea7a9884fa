package org.opsrail.onboarding.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.AccessChecks;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The system's owner has looked at what the newcomer reported. */
@Component
class RepairAccessForm extends OnboardingForm {

    private final AccessChecks checks;
    private final Accesses accesses;

    RepairAccessForm(FormDesk desk, AccessChecks checks, Accesses accesses) {
        super("onboarding-repair-access", desk);
        this.checks = checks;
        this.accesses = accesses;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        UUID grant = AccessTask.grant(task);
        Map<String, Object> shown =
                new HashMap<>(Map.of("access", accesses.access(grant).title()));
        checks.problem(grant).ifPresent(problem -> shown.put("problem", problem));
        return shown;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        checks.repaired(AccessTask.grant(task), entered.required("cause"), entered.text("note"), actor.id());
        return Map.of();
    }
}
