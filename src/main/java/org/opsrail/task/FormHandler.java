package org.opsrail.task;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.identity.Actor;

/**
 * Keeps what people enter in one form in its module's own tables. Only fields with the custom property {@code route}
 * become process variables; everything else goes here and nowhere else. One bean per form id.
 */
public interface FormHandler {

    /** The id of the Camunda form, for example {@code onboarding-check-in}. */
    String formId();

    /** What the form shows at first: options, texts, and what was entered before. */
    Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale);

    /**
     * Keeps the answers, in the caller's transaction; called before the task is completed, again if completing fails
     * ({@link OpenTask#key} makes keeping idempotent).
     *
     * @return additional routing facts that become process variables, with ids only
     * @throws FormRejected when an answer is not acceptable; nothing is kept and the person's input is shown again
     */
    Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers);

    /** Where the task is worked when a form is not enough: a page of the module, opened from the task. */
    default Optional<String> page(OpenTask task) {
        return Optional.empty();
    }
}
