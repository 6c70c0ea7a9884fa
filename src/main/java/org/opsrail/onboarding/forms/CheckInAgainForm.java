package org.opsrail.onboarding.forms;

import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Conversations;
import org.opsrail.onboarding.domain.Conversations.CheckIn;
import org.opsrail.onboarding.domain.Conversations.Speaker;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** How the newcomer fares after a month. */
@Component
class CheckInAgainForm extends OnboardingForm {

    private final Conversations conversations;

    CheckInAgainForm(FormDesk desk, Conversations conversations) {
        super("onboarding-check-in-again", desk);
        this.conversations = conversations;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        conversations.keep(
                new CheckIn(
                        onboarding.id(),
                        30,
                        Speaker.NEWCOMER,
                        entered.number("autonomyDay30"),
                        entered.chosen("blockers"),
                        entered.text("comment")),
                actor.id());
        return Map.of();
    }
}
