package org.opsrail.task.web;

import java.util.Locale;
import java.util.Map;
import org.opsrail.engine.UserTaskForms;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskCompletion;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskForms;
import org.springframework.stereotype.Component;

/** Answers that come over the engine's API go the way of those that are typed into the page. */
@Component
class CallerAnswers implements UserTaskForms {

    private final TaskEngine engine;
    private final TaskForms forms;
    private final TaskCompletion completion;
    private final CompletionTexts texts;
    private final Actors actors;

    CallerAnswers(TaskEngine engine, TaskForms forms, TaskCompletion completion, CompletionTexts texts, Actors actors) {
        this.engine = engine;
        this.forms = forms;
        this.completion = completion;
        this.texts = texts;
        this.actors = actors;
    }

    @Override
    public boolean complete(long key, Map<String, Object> variables) {
        boolean asked =
                engine.task(key).filter(Task::isOpen).flatMap(forms::form).isPresent();
        if (asked) {
            texts.refusal(completion.completeExactly(key, variables, actors.current(), Locale.ENGLISH), Locale.ENGLISH)
                    .ifPresent(refusal -> {
                        throw new Refused(refusal.status().value(), refusal.whole());
                    });
        }
        return asked;
    }
}
