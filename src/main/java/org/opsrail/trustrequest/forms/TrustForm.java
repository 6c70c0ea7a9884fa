package org.opsrail.trustrequest.forms;

import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;

/** A form of a request: what was said is kept, and only what follows from it becomes a variable. */
abstract class TrustForm implements FormHandler {

    static final int LONGEST = 2000;

    private final String formId;
    private final TrustRequests requests;
    private final TrustTexts texts;

    TrustForm(String formId, TrustRequests requests, TrustTexts texts) {
        this.formId = formId;
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public final String formId() {
        return formId;
    }

    final TrustRequest request(OpenTask task) {
        return requests.at(task.processInstanceKey());
    }

    final String say(String key, Locale locale, Object... details) {
        return texts.say("form." + key, locale, details);
    }

    final TrustTexts texts() {
        return texts;
    }

    /** Empty where nothing was said. */
    static String text(Map<String, Object> answers, String field) {
        Object said = answers.get(field);
        return said == null ? "" : said.toString().strip();
    }

    final String sentence(Map<String, Object> answers, String field, Actor actor) {
        String said = text(answers, field);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw rejected(field, say(said.isEmpty() ? "missing" : "long", actor.locale(), LONGEST));
        }
        return said;
    }

    static FormRejected rejected(String field, String why) {
        return new FormRejected(Map.of(field, why));
    }
}
