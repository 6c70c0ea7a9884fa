package org.opsrail.offboarding.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.offboarding.domain.Duties;
import org.opsrail.offboarding.domain.Duties.Duty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a leaver handed over, in a sentence each. */
@Component
class DutyText {

    private final Duties duties;
    private final Directory directory;
    private final MessageSource texts;

    DutyText(Duties duties, Directory directory, MessageSource texts) {
        this.duties = duties;
        this.directory = directory;
        this.texts = texts;
    }

    List<Happening> happenings(UUID offboardingId, Locale locale) {
        return duties.handed(offboardingId).stream()
                .map(duty -> new Happening(duty.handedAt(), text(duty, locale), null))
                .toList();
    }

    private String text(Duty duty, Locale locale) {
        String successor = person(duty.successor());
        return switch (duty.kind()) {
            case REPORT -> say("report", locale, successor, person(duty.item()));
            case SYSTEM -> say("system", locale, successor, directory.systemName(duty.item()));
            case DEPUTY -> say("deputy", locale, successor);
            case TASKS -> say("tasks", locale, successor);
        };
    }

    private String person(String number) {
        return directory.person(number).map(Person::displayName).orElse(number);
    }

    private String say(String kind, Locale locale, Object... details) {
        return texts.getMessage("offboarding.handed." + kind, details, locale);
    }
}
