package org.opsrail.onboarding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.document.Documents;
import org.opsrail.guest.GuestForm;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.ArrivalLink;
import org.opsrail.onboarding.domain.Arrivals;
import org.opsrail.onboarding.domain.Arrivals.Arrival;
import org.opsrail.onboarding.domain.History;
import org.opsrail.onboarding.domain.History.Happening;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.springframework.stereotype.Component;

/** What people operations ask a hire before the first day: how to be called, whom to call, and the signed contract. */
@Component
class ArrivalForm implements GuestForm {

    private static final String ASK = "onboarding.arrival.";
    private static final List<String> KEYBOARDS = List.of("azerty", "qwerty-uk", "qwerty-us", "qwertz");

    private final Onboardings onboardings;
    private final Arrivals arrivals;
    private final ArrivalLink link;
    private final History history;
    private final Documents documents;
    private final OnboardingRights rights;
    private final Wording wording;

    ArrivalForm(
            Onboardings onboardings,
            Arrivals arrivals,
            ArrivalLink link,
            History history,
            Documents documents,
            OnboardingRights rights,
            Wording wording) {
        this.onboardings = onboardings;
        this.arrivals = arrivals;
        this.link = link;
        this.history = history;
        this.documents = documents;
        this.rights = rights;
        this.wording = wording;
    }

    @Override
    public String id() {
        return ArrivalLink.FORM;
    }

    @Override
    public String name(Locale locale) {
        return say("name", locale);
    }

    @Override
    public Optional<Shown> show(String reference, Locale locale) {
        return find(reference)
                .filter(onboarding -> onboarding.state().beforeDayZero())
                .map(onboarding -> new Shown(
                        say("title", locale, onboardings.newcomer(onboarding).firstName()),
                        say("intro", locale),
                        questions(locale),
                        say("action", locale),
                        say("thanks", locale)));
    }

    private List<Question> questions(Locale locale) {
        Map<String, String> keyboards = new LinkedHashMap<>();
        KEYBOARDS.forEach(layout -> keyboards.put(layout, say("keyboard." + layout, locale)));
        return List.of(
                Question.text("preferredName", say("preferred-name", locale), false, 80)
                        .hint(say("preferred-name.hint", locale)),
                Question.text("pronunciation", say("pronunciation", locale), false, 120),
                Question.choice("keyboard", say("keyboard", locale), keyboards),
                Question.text("emergencyName", say("emergency-name", locale), true, 120)
                        .hint(say("emergency.hint", locale)),
                Question.phone("emergencyPhone", say("emergency-phone", locale), true),
                Question.file("contract", say("contract", locale), ".pdf,image/*")
                        .hint(say("contract.hint", locale)));
    }

    @Override
    public Map<String, String> keep(String reference, Answers answers, Locale locale) {
        Onboarding onboarding = find(reference).orElseThrow();
        Map<String, String> texts = answers.texts();
        arrivals.keep(
                onboarding.id(),
                new Arrival(
                        texts.get("preferredName"),
                        texts.get("pronunciation"),
                        answers.required("emergencyName"),
                        answers.required("emergencyPhone"),
                        answers.required("keyboard")));
        Optional.ofNullable(answers.documents().get("contract"))
                .ifPresent(id -> documents.file(
                        id,
                        OnboardingDocuments.place(
                                onboarding.id(),
                                OnboardingDocuments.CONTRACT,
                                onboarding.processInstanceKey().orElseThrow())));
        history.add(onboarding.id(), new Happening("arrival-told", "", onboarding.employeeNumber()), "arrival-told");
        return Map.of();
    }

    @Override
    public boolean manages(Actor actor, String reference) {
        return find(reference)
                .filter(onboarding -> rights.changes(actor, onboarding, "arrival-link"))
                .isPresent();
    }

    @Override
    public Optional<String> person(String reference) {
        return find(reference).map(Onboarding::employeeNumber);
    }

    @Override
    public void send(String reference) {
        link.sendAnew(UUID.fromString(reference));
    }

    private Optional<Onboarding> find(String reference) {
        return onboardings.find(UUID.fromString(reference));
    }

    private String say(String key, Locale locale, Object... details) {
        return wording.say(ASK + key, locale, details);
    }
}
