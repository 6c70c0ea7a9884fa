package org.opsrail.onboarding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.calendar.DayText;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource;
import org.opsrail.onboarding.domain.Access;
import org.opsrail.onboarding.domain.AccessState;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingSearch;
import org.opsrail.onboarding.domain.OnboardingState;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.domain.Stations;
import org.springframework.stereotype.Component;

/** Onboardings, as tasks and cases show them. */
@Component
class OnboardingCases implements CaseSource {

    private final Onboardings onboardings;
    private final OnboardingSearch search;
    private final Accesses accesses;
    private final ArrivalFacts arrival;
    private final OnboardingHistory history;
    private final OnboardingRights rights;
    private final Actors actors;
    private final Wording wording;
    private final DirectoryNames directoryNames;
    private final WorkingCalendar calendar;

    OnboardingCases(
            Onboardings onboardings,
            OnboardingSearch search,
            Accesses accesses,
            ArrivalFacts arrival,
            OnboardingHistory history,
            OnboardingRights rights,
            Actors actors,
            Wording wording,
            DirectoryNames directoryNames,
            WorkingCalendar calendar) {
        this.onboardings = onboardings;
        this.search = search;
        this.accesses = accesses;
        this.arrival = arrival;
        this.history = history;
        this.rights = rights;
        this.actors = actors;
        this.wording = wording;
        this.directoryNames = directoryNames;
        this.calendar = calendar;
    }

    @Override
    public String processId() {
        return "employee-onboarding";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        List<Onboarding> found =
                rights.seesAll(reader) ? search.find(words, limit) : search.concerning(reader.id(), words);
        return found.stream()
                .flatMap(onboarding -> onboarding.processInstanceKey().stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        List<Onboarding> visible = search.ofCases(processInstanceKeys).stream()
                .filter(onboarding -> rights.sees(reader, onboarding))
                .toList();
        Map<String, String> names = actors.displayNames(
                visible.stream().map(Onboarding::employeeNumber).toList());
        return visible.stream()
                .collect(Collectors.toMap(
                        onboarding -> onboarding.processInstanceKey().orElseThrow(),
                        onboarding -> summary(onboarding, names, locale)));
    }

    private Summary summary(Onboarding onboarding, Map<String, String> names, Locale locale) {
        String detail = wording.say(
                switch (onboarding.state()) {
                    case STARTING, PREPARING -> "onboarding.summary";
                    case WITHDRAWN -> "onboarding.summary.withdrawn";
                    default -> "onboarding.summary.started";
                },
                locale,
                directoryNames.of("role", onboarding.role(), locale),
                date(onboarding.startDate(), locale));
        return new Summary(names.getOrDefault(onboarding.employeeNumber(), onboarding.employeeNumber()), detail, null);
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return onboardings
                .ofCase(processInstanceKey)
                .filter(onboarding -> rights.sees(reader, onboarding))
                .map(onboarding -> dossier(onboarding, reader, locale));
    }

    private Dossier dossier(Onboarding onboarding, Actor reader, Locale locale) {
        List<String> people = Stream.concat(
                        Stream.of(onboarding.employeeNumber(), onboarding.manager()), onboarding.buddy().stream())
                .toList();
        Map<String, String> names = actors.displayNames(people);
        return new Dossier(
                summary(onboarding, names, locale),
                facts(onboarding, names, reader, locale),
                onboarding.state().closed() ? Map.of() : expected(onboardings.stations(onboarding)),
                history.of(onboarding.id(), locale),
                actions(onboarding, reader, locale));
    }

    private List<Fact> facts(Onboarding onboarding, Map<String, String> names, Actor reader, Locale locale) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("role", directoryNames.of("role", onboarding.role(), locale), locale),
                fact("team", directoryNames.of("team", onboarding.team(), locale), locale),
                fact("place", directoryNames.of("place", onboarding.place(), locale), locale),
                fact("start", date(onboarding.startDate(), locale), locale),
                fact("manager", names.getOrDefault(onboarding.manager(), onboarding.manager()), locale),
                fact(
                        "buddy",
                        onboarding
                                .buddy()
                                .map(buddy -> names.getOrDefault(buddy, buddy))
                                .orElseGet(() -> wording.say("onboarding.fact.nobody", locale)),
                        locale),
                fact("accesses", ready(onboarding, locale), locale)));
        facts.addAll(arrival.of(onboarding, reader, locale));
        onboarding.operationalSince().ifPresent(since -> facts.add(fact("operational", date(since, locale), locale)));
        if (onboarding.extensions() > 0 && !onboarding.state().closed()) {
            LocalDate until = calendar.dateAt(onboardings.stations(onboarding).dayNinetyAt(), onboarding.place());
            facts.add(fact("trial", wording.say("onboarding.fact.trial.value", locale, date(until, locale)), locale));
        }
        if (onboarding.state().closed()) {
            facts.add(fact("state", wording.say("onboarding.state." + onboarding.state(), locale), locale));
        }
        return facts;
    }

    private String ready(Onboarding onboarding, Locale locale) {
        List<Access> due = accesses.current(onboarding.id()).stream()
                .filter(access -> access.state() != AccessState.LEAVING)
                .toList();
        long ready = due.stream()
                .filter(access -> access.state() == AccessState.GIVEN || access.state() == AccessState.VERIFIED)
                .count();
        return wording.say("onboarding.fact.accesses.value", locale, ready, due.size());
    }

    private Fact fact(String key, String value, Locale locale) {
        return new Fact(wording.say("onboarding.fact." + key, locale), value);
    }

    // The orders of the stations that the model declares.
    private static Map<Integer, Instant> expected(Stations stations) {
        return Map.of(
                2, stations.dayZeroAt(),
                3, stations.daySevenAt(),
                4, stations.dayThirtyAt(),
                5, stations.dayNinetyAt());
    }

    private List<Action> actions(Onboarding onboarding, Actor reader, Locale locale) {
        if (onboarding.state().closed()) {
            return List.of();
        }
        boolean before =
                onboarding.state() == OnboardingState.STARTING || onboarding.state() == OnboardingState.PREPARING;
        return Stream.of("start-date", "manager", "buddy", "role", "withdrawal")
                .filter(action -> before || !action.equals("start-date"))
                .filter(action -> rights.changes(reader, onboarding, action))
                .map(action -> new Action(
                        wording.say("onboarding.action." + action, locale),
                        "/onboardings/" + onboarding.id() + "/" + action))
                .toList();
    }

    private static String date(LocalDate date, Locale locale) {
        return DayText.of(date, locale);
    }
}
