package org.opsrail.onboarding.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.AccessChecks;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Only the newcomer knows whether the accesses work. */
@Component
class VerifyAccessesForm extends OnboardingForm {

    private final AccessChecks checks;

    VerifyAccessesForm(FormDesk desk, AccessChecks checks) {
        super("onboarding-verify-accesses", desk);
        this.checks = checks;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        return Map.of(
                "accesses",
                checks.toVerify(onboarding.id()).stream()
                        .map(access ->
                                Option.of(access.title(), access.grantId().toString()))
                        .toList());
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        Set<UUID> broken =
                entered.chosen("broken").stream().map(UUID::fromString).collect(Collectors.toSet());
        return Map.of(
                "repairs", checks.verify(onboarding.id(), task.key(), broken, entered.text("problem"), actor.id()));
    }
}
