package org.opsrail.onboarding.forms;

import java.time.LocalDate;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Decisions;
import org.opsrail.onboarding.domain.Decisions.Review;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The manager's view after a month. */
@Component
class ReviewForm extends OnboardingForm {

    private final Decisions decisions;
    private final OperationalDate operational;

    ReviewForm(FormDesk desk, Decisions decisions, OperationalDate operational) {
        super("onboarding-review", desk);
        this.decisions = decisions;
        this.operational = operational;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        boolean works = "yes".equals(entered.text("operational"));
        LocalDate since = works ? operational.checked(onboarding, entered, actor) : null;
        decisions.keep(
                new Review(
                        onboarding.id(),
                        entered.required("rating"),
                        since,
                        entered.text("strengths"),
                        entered.text("next")),
                actor.id());
        return Map.of();
    }
}
