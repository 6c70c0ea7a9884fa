package org.opsrail.offboarding.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.absence.Absences;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.offboarding.domain.Duties.Duty;
import org.opsrail.offboarding.domain.Duties.Kind;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To each who takes over from a leaver: what they have now. Each thing is told once. */
@Service
@Transactional
public class TakeOverMail {

    private final Duties duties;
    private final Directory directory;
    private final Absences absences;
    private final Actors actors;
    private final Notifications notifications;

    TakeOverMail(Duties duties, Directory directory, Absences absences, Actors actors, Notifications notifications) {
        this.duties = duties;
        this.directory = directory;
        this.absences = absences;
        this.actors = actors;
        this.notifications = notifications;
    }

    public void tell(Offboarding offboarding) {
        duties.tell(offboarding.id()).stream()
                .collect(Collectors.groupingBy(Duty::successor))
                .forEach((successor, theirs) -> tell(offboarding, successor, theirs));
    }

    private void tell(Offboarding offboarding, String successor, List<Duty> theirs) {
        Locale locale = actors.byId(successor).map(Actor::locale).orElseGet(() -> directory.languageOf(successor));
        Map<String, Object> model =
                new HashMap<>(Map.of("subject", name(offboarding.employeeNumber()), "link", "/tasks"));
        put(model, "reports", items(theirs, Kind.REPORT).map(this::name));
        put(model, "systems", items(theirs, Kind.SYSTEM).map(directory::systemName));
        put(model, "deputies", deputies(successor, theirs, locale));
        put(model, "tasks", items(theirs, Kind.TASKS).map(all -> "true"));
        String since = theirs.getFirst().handedAt().toString();
        String key = "offboarding/" + offboarding.id() + "/take-over/" + since + "/" + successor;
        notifications.send(new Message(key, successor, null, "take-over", locale, model));
    }

    private static void put(Map<String, Object> model, String key, Stream<String> values) {
        String all = values.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            model.put(key, all);
        }
    }

    private static Stream<String> items(List<Duty> duties, Kind kind) {
        return duties.stream()
                .filter(duty -> duty.kind() == kind)
                .map(Duty::item)
                .sorted();
    }

    private Stream<String> deputies(String successor, List<Duty> theirs, Locale locale) {
        List<String> handed = items(theirs, Kind.DEPUTY).toList();
        return absences.standingIn(successor).stream()
                .filter(absence -> handed.contains(Objects.toString(absence.id())))
                .map(absence -> deputy(absence, locale));
    }

    private String deputy(Absence absence, Locale locale) {
        return "%s (%s – %s)"
                .formatted(
                        name(absence.person()),
                        DayText.of(absence.firstDay(), locale),
                        DayText.of(absence.lastDay(), locale));
    }

    private String name(String employeeNumber) {
        return directory.person(employeeNumber).map(Person::displayName).orElse(employeeNumber);
    }
}
