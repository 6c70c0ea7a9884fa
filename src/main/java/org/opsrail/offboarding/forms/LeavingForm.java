package org.opsrail.offboarding.forms;

import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeavingAnswers;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.task.FormHandler;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** A form of the offboarding: what was answered is kept as it was answered. */
abstract class LeavingForm implements FormHandler {

    private final String formId;
    private final LeavingDesk desk;

    LeavingForm(String formId, LeavingDesk desk) {
        this.formId = formId;
        this.desk = desk;
    }

    /** What every form of the offboarding stands on. */
    @Component
    record LeavingDesk(Offboardings offboardings, LeavingAnswers answers) {}

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return show(offboarding(task), task, locale);
    }

    @Override
    public final Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        check(offboarding(task), actor, answers);
        desk.answers().keep(new LeavingAnswers.Answer(offboarding(task).id(), task.key(), formId, actor.id(), answers));
        done(task, actor, answers);
        return Map.of();
    }

    /** Nothing, unless the form needs something. */
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        return Map.of();
    }

    /** Keeps what others than the file need of the answers, or refuses them; usually nothing. */
    void check(Offboarding offboarding, Actor actor, Map<String, Object> answers) {}

    /** What it means beyond having been answered; usually nothing. */
    void done(OpenTask task, Actor actor, Map<String, Object> answers) {}

    private Offboarding offboarding(OpenTask task) {
        return desk.offboardings().ofCase(task.processInstanceKey()).orElseThrow();
    }
}
