package org.opsrail.onboarding.forms;

import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.History;
import org.opsrail.onboarding.domain.History.Happening;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Contract, checks and mandatory trainings (ISO 27001 A.6.1-6.3). */
@Component
class FilePaperworkForm extends OnboardingForm {

    private final History history;

    FilePaperworkForm(FormDesk desk, History history) {
        super("onboarding-file-paperwork", desk);
        this.history = history;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        history.add(onboarding.id(), new Happening("paperwork-filed", "", actor.id()), "paperwork-filed");
        return Map.of();
    }
}
