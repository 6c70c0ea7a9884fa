package org.opsrail.task.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actors;
import org.opsrail.shell.GroupNames;
import org.opsrail.task.domain.Escalations.Destination;
import org.springframework.stereotype.Component;

/** What people call whom a late task was brought to. */
@Component
class EscalationNames {

    private final Actors actors;
    private final GroupNames groups;

    EscalationNames(Actors actors, GroupNames groups) {
        this.actors = actors;
        this.groups = groups;
    }

    String name(Destination to, Locale locale) {
        String person = to.person();
        return person != null
                ? actors.displayNames(List.of(person)).getOrDefault(person, person)
                : groups.names(to.groups(), locale);
    }
}
