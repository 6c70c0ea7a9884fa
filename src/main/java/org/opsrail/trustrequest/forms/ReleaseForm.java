package org.opsrail.trustrequest.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.opsrail.trustrequest.domain.Obstacle;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.Releasing;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.springframework.stereotype.Component;

/** Compliance lets the answers leave, or sends some back; they are looked at on a page of their own. */
@Component
class ReleaseForm extends TrustForm {

    private static final int MOST_TOLD = 20;

    private final Releasing releasing;
    private final Obstacles obstacles;
    private final Questions questions;

    ReleaseForm(
            TrustRequests requests, TrustTexts texts, Releasing releasing, Obstacles obstacles, Questions questions) {
        super("trustrequest-release", requests, texts);
        this.releasing = releasing;
        this.obstacles = obstacles;
        this.questions = questions;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/trust-requests/release/" + task.key());
    }

    @Override
    public Map<String, Object> prefill(OpenTask task, Actor actor, Locale locale) {
        TrustRequest request = request(task);
        List<Obstacle> found = obstacles.of(request.id());
        return Map.of(
                "summary",
                texts().summary(request, locale),
                "open",
                found.isEmpty() ? say("nothing-open", locale) : told(found, locale));
    }

    private String told(List<Obstacle> found, Locale locale) {
        return found.stream()
                .limit(MOST_TOLD)
                .map(obstacle -> texts().obstacle(obstacle, locale))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        return switch (text(answers, "next")) {
            case "release" -> release(task, actor);
            case "back" -> back(task, actor);
            default -> throw rejected("next", say("choose", actor.locale()));
        };
    }

    private Map<String, Object> release(OpenTask task, Actor actor) {
        List<Obstacle> found = releasing.release(request(task).id(), actor.id());
        if (!found.isEmpty()) {
            throw rejected("next", told(found, actor.locale()));
        }
        return Map.of("released", true);
    }

    /** What expired goes back by itself; there has to be something that does. */
    private Map<String, Object> back(OpenTask task, Actor actor) {
        TrustRequest request = request(task);
        boolean stopped = obstacles.stop(request.id());
        if (!stopped && questions.of(request.id()).stream().noneMatch(question -> question.isOpen())) {
            throw rejected("next", say("nothing-back", actor.locale()));
        }
        return Map.of("released", false);
    }
}
