package org.opsrail.onboarding.forms;

import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Conversations;
import org.opsrail.onboarding.domain.Conversations.CheckIn;
import org.opsrail.onboarding.domain.Conversations.Speaker;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** How the newcomer fares after a week. */
@Component
class CheckInForm extends OnboardingForm {

    private final Conversations conversations;

    CheckInForm(FormDesk desk, Conversations conversations) {
        super("onboarding-check-in", desk);
        this.conversations = conversations;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        conversations.keep(
                new CheckIn(
                        onboarding.id(),
                        7,
                        Speaker.NEWCOMER,
                        entered.number("autonomyDay7"),
                        entered.chosen("blockers"),
                        entered.text("comment")),
                actor.id());
        return Map.of();
    }
}
