package org.opsrail.onboarding.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Answers;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** A form of the onboarding: what was answered is kept as it was answered, then as what it means. */
abstract class OnboardingForm implements FormHandler {

    private final String formId;
    private final FormDesk desk;

    OnboardingForm(String formId, FormDesk desk) {
        this.formId = formId;
        this.desk = desk;
    }

    /** What every form of the onboarding stands on. */
    @Component
    record FormDesk(Onboardings onboardings, Answers answers) {}

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return show(onboarding(task), task, locale);
    }

    @Override
    public final Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        Onboarding onboarding = onboarding(task);
        Map<String, Object> routing = keep(onboarding, task, actor, new Entered(answers));
        desk.answers()
                .keep(new Answers.Answer(onboarding.id(), task.key(), formId, task.elementId(), actor.id(), answers));
        return routing;
    }

    /** Nothing, unless the form needs something. */
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        return Map.of();
    }

    /**
     * Whoever leaves something out says why, in the field {@code note}.
     *
     * @throws FormRejected when neither all is chosen nor anything said
     */
    static void explained(Entered entered, String field, List<String> all, String explanation) {
        if (!entered.chosen(field).containsAll(all) && entered.text("note") == null) {
            throw new FormRejected(Map.of("note", explanation));
        }
    }

    /** @return routing facts */
    abstract Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered);

    private Onboarding onboarding(OpenTask task) {
        UUID id = UUID.fromString(String.valueOf(task.variables().get("onboardingId")));
        return desk.onboardings().get(id);
    }
}
