package org.opsrail.trustrequest.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.opsrail.trustrequest.domain.Answering;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.springframework.stereotype.Component;

/** The owner hands the answers in; they are written on a page of their own. */
@Component
class AnswerForm extends TrustForm {

    private final Answering answering;
    private final Questions questions;

    AnswerForm(TrustRequests requests, TrustTexts texts, Answering answering, Questions questions) {
        super("trustrequest-answer", requests, texts);
        this.answering = answering;
        this.questions = questions;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/trust-requests/tasks/" + task.key());
    }

    @Override
    public Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        List<Question> theirs = questions.ofShare(share(task));
        int missing = answering.misfits(share(task)).size();
        return Map.of("progress", say("progress", locale, theirs.size() - missing, theirs.size()));
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        if (!answering.handIn(share(task), actor.id())) {
            int missing = answering.misfits(share(task)).size();
            throw rejected("progress", say("still-open", actor.locale(), missing));
        }
        return Map.of();
    }

    private static UUID share(OpenTask task) {
        return TaskShare.of(task).orElseThrow();
    }
}
