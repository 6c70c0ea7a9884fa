package org.opsrail.onboarding.forms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Conversations;
import org.opsrail.onboarding.domain.Conversations.CheckIn;
import org.opsrail.onboarding.domain.Decisions;
import org.opsrail.onboarding.domain.Decisions.Decision;
import org.opsrail.onboarding.domain.Decisions.Outcome;
import org.opsrail.onboarding.domain.Decisions.Review;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.web.Wording;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Confirm, extend or end. */
@Component
class DecisionForm extends OnboardingForm {

    private final Conversations conversations;
    private final Decisions decisions;
    private final Onboardings onboardings;
    private final OperationalDate operational;
    private final Wording wording;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    DecisionForm(
            FormDesk desk,
            Conversations conversations,
            Decisions decisions,
            Onboardings onboardings,
            OperationalDate operational,
            Wording wording,
            WorkingCalendar calendar,
            InstantSource clock) {
        super("onboarding-decision", desk);
        this.conversations = conversations;
        this.decisions = decisions;
        this.onboardings = onboardings;
        this.operational = operational;
        this.wording = wording;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        return Map.of(
                "soFar", soFar(onboarding, locale),
                "operationalKnown", onboarding.operationalSince().isPresent());
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        Outcome outcome = Outcome.valueOf(entered.required("decision").toUpperCase(Locale.ROOT));
        LocalDate leaving = outcome == Outcome.END ? leavingDate(onboarding, entered, actor) : null;
        if (outcome == Outcome.CONFIRM && onboarding.operationalSince().isEmpty()) {
            onboardings.recordOperational(onboarding.id(), operational.checked(onboarding, entered, actor));
        }
        decisions.keep(
                new Decision(onboarding.id(), task.key(), outcome, entered.required("reason"), leaving), actor.id());
        return Map.of();
    }

    private LocalDate leavingDate(Onboarding onboarding, Entered entered, Actor actor) {
        LocalDate leaving = entered.date("leavingDate");
        if (leaving == null || leaving.isBefore(calendar.dateAt(clock.instant(), onboarding.place()))) {
            throw new FormRejected(
                    Map.of("leavingDate", wording.say("onboarding.refused.leaving-date", actor.locale())));
        }
        return leaving;
    }

    private String soFar(Onboarding onboarding, Locale locale) {
        Stream<String> said = conversations.checkIns(onboarding.id()).stream().map(checkIn -> line(checkIn, locale));
        Stream<String> review = decisions.review(onboarding.id()).stream().flatMap(known -> lines(known, locale));
        Stream<String> extensions = decisions.reasonsToExtend(onboarding.id()).stream()
                .map(reason -> wording.say("onboarding.so-far.extended", locale, reason));
        return Stream.of(said, review, extensions).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(Review review, Locale locale) {
        String rating = wording.say("onboarding.rating." + review.rating(), locale);
        return Stream.concat(
                Stream.of(wording.say("onboarding.so-far.review", locale, rating)),
                Stream.concat(said("strengths", review.strengths(), locale), said("next", review.next(), locale)));
    }

    private Stream<String> said(String part, @Nullable String text, Locale locale) {
        return Stream.ofNullable(text).map(words -> wording.say("onboarding.so-far." + part, locale, words));
    }

    private String line(CheckIn checkIn, Locale locale) {
        String key = "onboarding.so-far." + checkIn.speaker().name().toLowerCase(Locale.ROOT);
        return wording.say(key, locale, checkIn.day(), checkIn.autonomy());
    }
}
