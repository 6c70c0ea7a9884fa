package org.opsrail.offboarding.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource;
import org.opsrail.offboarding.domain.Holdings;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.RevocationProof;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Offboardings, as tasks and cases show them. */
@Component
class OffboardingCases implements CaseSource {

    private final Offboardings offboardings;
    private final Revocations revocations;
    private final Holdings holdings;
    private final LeavingReaders readers;
    private final LeavingHistory history;
    private final RevocationText proofs;
    private final Directory directory;
    private final DirectoryNames names;
    private final Actors actors;
    private final MessageSource messages;
    private final InstantSource clock;

    OffboardingCases(
            Offboardings offboardings,
            Revocations revocations,
            Holdings holdings,
            LeavingReaders readers,
            LeavingHistory history,
            RevocationText proofs,
            Directory directory,
            DirectoryNames names,
            Actors actors,
            MessageSource messages,
            InstantSource clock) {
        this.offboardings = offboardings;
        this.revocations = revocations;
        this.holdings = holdings;
        this.readers = readers;
        this.history = history;
        this.proofs = proofs;
        this.directory = directory;
        this.names = names;
        this.actors = actors;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String processId() {
        return "employee-offboarding";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        Set<String> fitting = words.isBlank()
                ? Set.of()
                : directory.search(words, 200).stream()
                        .map(Person::employeeNumber)
                        .collect(Collectors.toSet());
        return offboardings.latest().stream()
                .filter(offboarding -> words.isBlank() || fitting.contains(offboarding.employeeNumber()))
                .filter(offboarding -> readers.see(offboarding, reader))
                .map(Offboarding::processInstanceKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        processInstanceKeys.forEach(key -> offboardings
                .ofCase(key)
                .filter(offboarding -> readers.see(offboarding, reader))
                .ifPresent(offboarding -> summaries.put(key, summary(offboarding, locale))));
        return summaries;
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return offboardings
                .ofCase(processInstanceKey)
                .filter(offboarding -> readers.see(offboarding, reader))
                .map(offboarding -> dossier(offboarding, reader, locale));
    }

    private Summary summary(Offboarding offboarding, Locale locale) {
        Optional<Person> person = directory.person(offboarding.employeeNumber());
        String role = person.map(Person::role).orElse("");
        return new Summary(
                person.map(Person::displayName).orElse(offboarding.employeeNumber()),
                say("summary", locale, names.of("role", role, locale), lastDay(offboarding, locale)),
                null);
    }

    private Dossier dossier(Offboarding offboarding, Actor reader, Locale locale) {
        List<Revocation> all = revocations.of(offboarding.id());
        String manager = offboarding.manager();
        List<Fact> facts = List.of(
                new Fact(say("fact.leaving", locale), lastDay(offboarding, locale)),
                new Fact(
                        say("fact.manager", locale),
                        actors.displayNames(List.of(manager)).getOrDefault(manager, manager)),
                new Fact(say("fact.accesses", locale), accesses(offboarding, all, locale)));
        return new Dossier(
                summary(offboarding, locale),
                facts,
                Map.of(2, offboarding.leavingAt()),
                history.of(offboarding, all, locale),
                actions(offboarding, reader, locale));
    }

    /** Until the leaving time has come. */
    private List<Action> actions(Offboarding offboarding, Actor reader, Locale locale) {
        boolean open = offboarding.closedAt() == null && offboarding.leavingAt().isAfter(clock.instant());
        if (!open || !LeavingRights.allows(reader)) {
            return List.of();
        }
        Stream<String> changes = offboarding.requestedBy() == null ? Stream.of("date") : Stream.of("date", "call-off");
        return changes.map(change ->
                        new Action(say("change." + change, locale), "/offboardings/" + offboarding.id() + "/" + change))
                .toList();
    }

    private String accesses(Offboarding offboarding, List<Revocation> all, Locale locale) {
        boolean held = offboarding.calledOff() || offboarding.leavingAt().isAfter(clock.instant());
        return all.isEmpty() && held
                ? say(
                        offboarding.calledOff() ? "fact.kept" : "fact.held",
                        locale,
                        holdings.of(offboarding.employeeNumber()).size())
                : proofs.verdict(new RevocationProof(all), locale);
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("offboarding." + key, args, locale);
    }

    private static String lastDay(Offboarding offboarding, Locale locale) {
        LocalDate asked = offboarding.leavingDate();
        return DayText.of(asked == null ? LocalDate.ofInstant(offboarding.leavingAt(), ZoneOffset.UTC) : asked, locale);
    }
}
