package org.opsrail.onboarding.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Fact;
import org.opsrail.onboarding.domain.Arrivals;
import org.opsrail.onboarding.domain.Arrivals.Arrival;
import org.opsrail.onboarding.domain.Onboarding;
import org.springframework.stereotype.Component;

/** What the hire told before the first day; whom to call in an emergency, for people operations alone. */
@Component
class ArrivalFacts {

    private final Arrivals arrivals;
    private final OnboardingRights rights;
    private final Wording wording;

    ArrivalFacts(Arrivals arrivals, OnboardingRights rights, Wording wording) {
        this.arrivals = arrivals;
        this.rights = rights;
        this.wording = wording;
    }

    List<Fact> of(Onboarding onboarding, Actor reader, Locale locale) {
        return arrivals.of(onboarding.id())
                .map(arrival -> Stream.concat(
                                forAll(arrival, locale),
                                rights.readsPersonalFile(reader, onboarding)
                                        ? emergency(arrival, locale)
                                        : Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    private Stream<Fact> forAll(Arrival arrival, Locale locale) {
        return Stream.of(
                        fact("preferred-name", arrival.preferredName(), locale),
                        fact("pronunciation", arrival.pronunciation(), locale),
                        fact(
                                "keyboard",
                                wording.say("onboarding.arrival.keyboard." + arrival.keyboard(), locale),
                                locale))
                .flatMap(Optional::stream);
    }

    private Stream<Fact> emergency(Arrival arrival, Locale locale) {
        String contact = arrival.emergencyName() + ", " + arrival.emergencyPhone();
        return fact("emergency", contact, locale).stream();
    }

    private Optional<Fact> fact(String key, @Nullable String value, Locale locale) {
        return Optional.ofNullable(value).map(known -> new Fact(wording.say("onboarding.fact." + key, locale), known));
    }
}
