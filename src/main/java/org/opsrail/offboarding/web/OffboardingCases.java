package org.opsrail.offboarding.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CaseSource;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Offboardings, as tasks and cases show them. */
@Component
class OffboardingCases implements CaseSource {

    private static final Set<String> HELPING = Set.of("people-operations", "it-support", "workplace", "ops");

    private final Offboardings offboardings;
    private final Revocations revocations;
    private final Directory directory;
    private final DirectoryNames names;
    private final Actors actors;
    private final MessageSource messages;
    private final InstantSource clock;

    OffboardingCases(
            Offboardings offboardings,
            Revocations revocations,
            Directory directory,
            DirectoryNames names,
            Actors actors,
            MessageSource messages,
            InstantSource clock) {
        this.offboardings = offboardings;
        this.revocations = revocations;
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
                .filter(offboarding -> sees(reader, offboarding))
                .map(Offboarding::processInstanceKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        processInstanceKeys.forEach(key -> offboardings
                .ofCase(key)
                .filter(offboarding -> sees(reader, offboarding))
                .ifPresent(offboarding -> summaries.put(key, summary(offboarding, locale))));
        return summaries;
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return offboardings
                .ofCase(processInstanceKey)
                .filter(offboarding -> sees(reader, offboarding))
                .map(offboarding -> dossier(offboarding, reader, locale));
    }

    // The leaver does not: an offboarding may be prepared before it is spoken of.
    private boolean sees(Actor reader, Offboarding offboarding) {
        return reader.has(Role.ADMIN)
                || reader.has(Role.OPS)
                || reader.has(Role.AUDITOR)
                || reader.groups().stream().anyMatch(HELPING::contains)
                || reader.id().equals(offboarding.manager())
                || revocations.of(offboarding.id()).stream()
                        .anyMatch(revocation ->
                                owner(revocation).filter(reader.id()::equals).isPresent());
    }

    private Optional<String> owner(Revocation revocation) {
        return directory.system(revocation.system()).map(ConnectedSystem::owner);
    }

    private Summary summary(Offboarding offboarding, Locale locale) {
        Optional<Person> person = directory.person(offboarding.employeeNumber());
        String role = person.map(Person::role).orElse("");
        return new Summary(
                person.map(Person::displayName).orElse(offboarding.employeeNumber()),
                say("summary", locale, names.of("role", role, locale), date(offboarding.leavingAt(), locale)),
                null);
    }

    private Dossier dossier(Offboarding offboarding, Actor reader, Locale locale) {
        List<Revocation> all = revocations.of(offboarding.id());
        String manager = offboarding.manager();
        long gone = all.stream().filter(one -> one.revokedAt() != null).count();
        List<Fact> facts = List.of(
                new Fact(say("fact.leaving", locale), date(offboarding.leavingAt(), locale)),
                new Fact(
                        say("fact.manager", locale),
                        actors.displayNames(List.of(manager)).getOrDefault(manager, manager)),
                new Fact(say("fact.accesses", locale), say("fact.accesses.value", locale, gone, all.size())));
        return new Dossier(
                summary(offboarding, locale),
                facts,
                Map.of(2, offboarding.leavingAt()),
                history(offboarding, all, locale),
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

    private List<Happening> history(Offboarding offboarding, List<Revocation> all, Locale locale) {
        List<Happening> history = new ArrayList<>();
        add(history, offboarding.recordedAt(), "recorded", "", locale);
        all.forEach(one -> {
            String access = one.system() + " · " + one.level();
            add(history, one.revokedAt(), "revoked", access, locale);
            add(history, one.verifiedAt(), "verified", access, locale);
        });
        add(history, offboarding.closedAt(), offboarding.calledOff() ? "called-off" : "closed", "", locale);
        history.sort(java.util.Comparator.comparing(Happening::at));
        return history;
    }

    private void add(
            List<Happening> history,
            @org.jspecify.annotations.Nullable Instant at,
            String what,
            String about,
            Locale locale) {
        if (at != null) {
            history.add(new Happening(at, say("history." + what, locale, about), null));
        }
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("offboarding." + key, args, locale);
    }

    private static String date(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy").withLocale(locale).format(at.atZone(ZoneOffset.UTC));
    }
}
