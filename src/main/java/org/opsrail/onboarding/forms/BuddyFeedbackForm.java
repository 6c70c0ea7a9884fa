package org.opsrail.onboarding.forms;

import java.util.List;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Conversations;
import org.opsrail.onboarding.domain.Conversations.CheckIn;
import org.opsrail.onboarding.domain.Conversations.Speaker;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The buddy's view of the first week. */
@Component
class BuddyFeedbackForm extends OnboardingForm {

    private final Conversations conversations;

    BuddyFeedbackForm(FormDesk desk, Conversations conversations) {
        super("onboarding-buddy-feedback", desk);
        this.conversations = conversations;
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        conversations.keep(
                new CheckIn(
                        onboarding.id(),
                        7,
                        Speaker.BUDDY,
                        entered.number("autonomy"),
                        List.of(),
                        entered.text("helps")),
                actor.id());
        return Map.of();
    }
}
