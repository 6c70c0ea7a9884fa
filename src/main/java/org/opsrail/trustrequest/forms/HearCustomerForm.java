package org.opsrail.trustrequest.forms;

import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.springframework.stereotype.Component;

/** The salesperson says whether the customer is content. */
@Component
class HearCustomerForm extends TrustForm {

    private final TrustRequests requests;

    HearCustomerForm(TrustRequests requests, TrustTexts texts) {
        super("trustrequest-hear-customer", requests, texts);
        this.requests = requests;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return Map.of("summary", texts().summary(request(task), locale));
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        return switch (text(answers, "verdict")) {
            case "content" -> Map.of("content", true);
            case "correct" -> {
                requests.correct(request(task).id(), sentence(answers, "reason", actor));
                yield Map.of("content", false);
            }
            default -> throw rejected("verdict", say("choose", actor.locale()));
        };
    }
}
