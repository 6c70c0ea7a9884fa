package org.opsrail.trustrequest.forms;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.opsrail.trustrequest.domain.Deliveries;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.springframework.stereotype.Component;

/** The salesperson has handed the pack over, and says how. */
@Component
class DeliverByHandForm extends TrustForm {

    private final Deliveries deliveries;
    private final Obstacles obstacles;

    DeliverByHandForm(TrustRequests requests, TrustTexts texts, Deliveries deliveries, Obstacles obstacles) {
        super("trustrequest-deliver-by-hand", requests, texts);
        this.deliveries = deliveries;
        this.obstacles = obstacles;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        return Map.of("summary", texts().summary(request(task), locale) + "\n" + say("pack", locale));
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        UUID request = request(task).id();
        switch (text(answers, "next")) {
            case "handed" -> {
                String how = sentence(answers, "how", actor);
                if (!deliveries.handOver(request, how, actor.id())) {
                    throw rejected("next", say("not-sendable", actor.locale()));
                }
            }
            case "back" -> {
                if (obstacles.of(request).isEmpty()) {
                    throw rejected("next", say("sendable", actor.locale()));
                }
            }
            default -> throw rejected("next", say("choose", actor.locale()));
        }
        return Map.of();
    }
}
