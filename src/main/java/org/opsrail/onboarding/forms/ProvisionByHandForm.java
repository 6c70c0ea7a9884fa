package org.opsrail.onboarding.forms;

import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The system's owner has given an access. */
@Component
class ProvisionByHandForm extends OnboardingForm {

    private final Accesses accesses;

    ProvisionByHandForm(FormDesk desk, Accesses accesses) {
        super("onboarding-provision-by-hand", desk);
        this.accesses = accesses;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        return AccessTask.shown(accesses.access(AccessTask.grant(task)));
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        accesses.given(AccessTask.grant(task), entered.text("account"), true, actor.id());
        return Map.of();
    }
}
