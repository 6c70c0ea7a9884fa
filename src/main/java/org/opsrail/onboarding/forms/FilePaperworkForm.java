package org.opsrail.onboarding.forms;

import java.util.Locale;
import java.util.Map;
import org.opsrail.document.Documents;
import org.opsrail.document.Placement;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.History;
import org.opsrail.onboarding.domain.History.Happening;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.web.OnboardingDocuments;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Contract, checks and mandatory trainings (ISO 27001 A.6.1-6.3). */
@Component
class FilePaperworkForm extends OnboardingForm {

    private final History history;
    private final Documents documents;

    FilePaperworkForm(FormDesk desk, History history, Documents documents) {
        super("onboarding-file-paperwork", desk);
        this.history = history;
        this.documents = documents;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        boolean here = documents.of(OnboardingDocuments.NAME, onboarding.id().toString()).stream()
                .anyMatch(document -> document.placement().kind().equals(OnboardingDocuments.CONTRACT));
        return Map.of("contractHere", here);
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        file(onboarding, task, entered, "contract", OnboardingDocuments.CONTRACT);
        file(onboarding, task, entered, "certificates", OnboardingDocuments.CERTIFICATE);
        history.add(onboarding.id(), new Happening("paperwork-filed", "", actor.id()), "paperwork-filed");
        return Map.of();
    }

    private void file(Onboarding onboarding, OpenTask task, Entered entered, String field, String kind) {
        Placement place = OnboardingDocuments.place(onboarding.id(), kind, task.processInstanceKey());
        entered.documents(field).forEach(id -> documents.file(id, place));
    }
}
