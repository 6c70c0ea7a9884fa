package org.opsrail.onboarding.forms;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Conversations;
import org.opsrail.onboarding.domain.Conversations.CheckIn;
import org.opsrail.onboarding.domain.Conversations.Speaker;
import org.opsrail.onboarding.domain.Conversations.Support;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.web.Wording;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The manager helps; the reason is kept so that the next newcomer fares better. */
@Component
class SupportForm extends OnboardingForm {

    private final Conversations conversations;
    private final Wording wording;

    SupportForm(FormDesk desk, Conversations conversations, Wording wording) {
        super("onboarding-support", desk);
        this.conversations = conversations;
        this.wording = wording;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        String said = conversations.checkIns(onboarding.id()).stream()
                .filter(checkIn -> checkIn.speaker() == Speaker.NEWCOMER && checkIn.day() == day(task))
                .map(checkIn -> said(checkIn, locale))
                .collect(Collectors.joining("\n"));
        return Map.of("said", said);
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        conversations.keep(
                new Support(
                        onboarding.id(),
                        day(task),
                        entered.required("reason"),
                        entered.required("agreed"),
                        entered.text("improvement")),
                actor.id());
        return Map.of();
    }

    private String said(CheckIn checkIn, Locale locale) {
        Stream<String> blockers =
                checkIn.blockers().stream().map(blocker -> wording.say("onboarding.blocker." + blocker, locale));
        return Stream.of(
                        Stream.of(wording.say("onboarding.autonomy", locale, checkIn.autonomy())),
                        blockers,
                        Stream.ofNullable(checkIn.comment()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static int day(OpenTask task) {
        return task.elementId().endsWith("Day7") ? 7 : 30;
    }
}
