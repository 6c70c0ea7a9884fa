package org.opsrail.onboarding.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Change;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingChanges;
import org.opsrail.onboarding.web.Wording;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Who shows the newcomer around. */
@Component
class NameBuddyForm extends OnboardingForm {

    private final Directory directory;
    private final DirectoryNames names;
    private final OnboardingChanges changes;
    private final Wording wording;

    NameBuddyForm(
            FormDesk desk, Directory directory, DirectoryNames names, OnboardingChanges changes, Wording wording) {
        super("onboarding-name-buddy", desk);
        this.directory = directory;
        this.names = names;
        this.changes = changes;
        this.wording = wording;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        List<Map<String, String>> colleagues = directory.people(Person.Status.ACTIVE).stream()
                .filter(person -> !person.employeeNumber().equals(onboarding.employeeNumber()))
                .sorted(nearestFirst(onboarding))
                .map(person -> Option.of(described(person, locale), person.employeeNumber()))
                .toList();
        return Map.of("colleagues", colleagues);
    }

    /** Those of the same place and team, then of the same place; otherwise as the directory orders them. */
    private static Comparator<Person> nearestFirst(Onboarding onboarding) {
        return Comparator.comparing((Person person) -> !person.place().equals(onboarding.place()))
                .thenComparing(person -> !person.team().equals(onboarding.team()));
    }

    private String described(Person person, Locale locale) {
        return String.join(
                " · ",
                person.displayName(),
                names.of("team", person.team(), locale),
                names.of("place", person.place(), locale));
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        String buddy = entered.required("buddy");
        if (changes.nameBuddy(onboarding.id(), buddy, actor.id()) instanceof Change.Refused refused) {
            throw new FormRejected(Map.of("buddy", wording.say(refused.key(), actor.locale())));
        }
        return Map.of("buddy", buddy);
    }
}
