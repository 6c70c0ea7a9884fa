package org.opsrail.duediligence.forms;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.domain.Verdict.Word;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.identity.Actor;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** A form of a customer's check: what was said is kept, and only what follows from it becomes a variable. */
abstract class CustomerForm implements FormHandler {

    private static final int LONGEST_REASON = 2000;

    private final String formId;
    private final FileDesk desk;

    CustomerForm(String formId, FileDesk desk) {
        this.formId = formId;
        this.desk = desk;
    }

    /** What every form of the check stands on. */
    @Component
    record FileDesk(Customers customers, Findings findings, Risks risks, Verdicts verdicts, CustomerTexts texts) {}

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return show(customer(task), locale);
    }

    abstract Map<String, Object> show(Customer customer, Locale locale);

    final FileDesk desk() {
        return desk;
    }

    final Customer customer(OpenTask task) {
        return desk.customers().at(task.processInstanceKey());
    }

    final void give(OpenTask task, Actor actor, Word word, @Nullable String reason) {
        desk.verdicts().give(customer(task), task.key(), task.elementId(), actor.id(), word, reason);
    }

    /** Null where nothing was said. */
    static @Nullable String text(Map<String, Object> answers, String field) {
        String text = String.valueOf(answers.getOrDefault(field, "")).strip();
        return text.isEmpty() ? null : text;
    }

    final @Nullable String reason(Map<String, Object> answers, boolean needed, Actor actor) {
        return reason(answers, "reason", needed, actor);
    }

    /** @param field where the form says what is wrong with it */
    final @Nullable String reason(Map<String, Object> answers, String field, boolean needed, Actor actor) {
        String reason = text(answers, "reason");
        if (reason == null && needed) {
            throw rejected(field, "reason-missing", actor);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw rejected(field, "reason-long", actor);
        }
        return reason;
    }

    final FormRejected rejected(String field, String key, Actor actor) {
        return new FormRejected(Map.of(field, desk.texts().say("form." + key, actor.locale())));
    }
}
