package org.opsrail.onboarding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.onboarding.domain.History;
import org.springframework.stereotype.Component;

/** What happened, in plain words. */
@Component
class OnboardingHistory {

    private static final Set<String> ABOUT_PEOPLE = Set.of("buddy-named", "buddy-changed", "manager-changed");

    /** By what happened: the tasks that are done with it. */
    private static final Map<String, Set<String>> TASKS = Map.ofEntries(
            Map.entry("buddy-named", Set.of("Task_NameBuddy")),
            Map.entry("equipment-ordered", Set.of("Task_OrderEquipment")),
            Map.entry("equipment-back", Set.of("Task_TakeBackEquipment")),
            Map.entry("paperwork-filed", Set.of("Task_FilePaperwork")),
            Map.entry("access-given-by-hand", Set.of("Task_ProvisionByHand")),
            Map.entry("access-taken-by-hand", Set.of("Task_RevokeByHand", "Task_UndoByHand")),
            Map.entry("checklist-newcomer", Set.of("Task_NewcomerChecklist")),
            Map.entry("checklist-manager", Set.of("Task_ManagerChecklist")),
            Map.entry("checklist-buddy", Set.of("Task_BuddyChecklist")),
            Map.entry("accesses-verified", Set.of("Task_VerifyAccesses")),
            Map.entry("access-broken", Set.of("Task_VerifyAccesses")),
            Map.entry("access-repaired", Set.of("Task_RepairAccess")),
            Map.entry("checked-in-7", Set.of("Task_CheckIn")),
            Map.entry("feedback-7", Set.of("Task_GiveBuddyFeedback")),
            Map.entry("checked-in-30", Set.of("Task_CheckInAgain")),
            Map.entry("supported", Set.of("Task_SupportAfterDay7", "Task_SupportAfterDay30")),
            Map.entry("reviewed", Set.of("Task_ReviewNewcomer")),
            Map.entry("extended", Set.of("Task_DecideOnEmployment")),
            Map.entry("confirmed", Set.of("Task_DecideOnEmployment")),
            Map.entry("ended", Set.of("Task_DecideOnEmployment")));

    private final History history;
    private final Actors actors;
    private final Wording wording;
    private final DirectoryNames directoryNames;

    OnboardingHistory(History history, Actors actors, Wording wording, DirectoryNames directoryNames) {
        this.history = history;
        this.actors = actors;
        this.wording = wording;
        this.directoryNames = directoryNames;
    }

    List<Happening> of(UUID onboardingId, Locale locale) {
        List<History.Entry> entries = history.of(onboardingId);
        Map<String, String> names = actors.displayNames(entries.stream()
                .flatMap(entry -> Stream.concat(Stream.ofNullable(entry.actor()), person(entry)))
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> happening(entry, names, locale)).toList();
    }

    private static Stream<String> person(History.Entry entry) {
        return ABOUT_PEOPLE.contains(entry.what()) ? Stream.of(entry.about()) : Stream.empty();
    }

    private Happening happening(History.Entry entry, Map<String, String> names, Locale locale) {
        String actor = entry.actor();
        return new Happening(
                entry.at(),
                wording.say("onboarding.history." + entry.what(), locale, about(entry, names, locale)),
                actor == null ? null : names.getOrDefault(actor, actor),
                TASKS.getOrDefault(entry.what(), Set.of()));
    }

    private String about(History.Entry entry, Map<String, String> names, Locale locale) {
        String about = entry.about();
        return switch (entry.what()) {
            case "supported" -> wording.say("onboarding.blocker." + about, locale);
            case "extended" -> date(LocalDate.ofInstant(Instant.parse(about), ZoneOffset.UTC), locale);
            case "role-changed" -> position(about.split(" · "), locale);
            case "buddy-named", "buddy-changed", "manager-changed" -> names.getOrDefault(about, about);
            case "start-date-moved", "equipment-ordered", "operational" -> date(LocalDate.parse(about), locale);
            default -> about;
        };
    }

    /** @param position role, team and place */
    private String position(String[] position, Locale locale) {
        return String.join(
                " · ",
                directoryNames.of("role", position[0], locale),
                directoryNames.of("team", position[1], locale),
                directoryNames.of("place", position[2], locale));
    }

    private static String date(LocalDate date, Locale locale) {
        return DayText.of(date, locale);
    }
}
