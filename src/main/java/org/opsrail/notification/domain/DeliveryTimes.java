package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.Person;
import org.opsrail.notification.NotificationSettings;
import org.springframework.stereotype.Component;

/**
 * When a message is to arrive: what is urgent at once, the rest as its reader has chosen; and when many of one kind come
 * to the same reader, those after the first few a little later, together.
 */
@Component
class DeliveryTimes {

    private final DeliveryPreferences preferences;
    private final Outbox outbox;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final NotificationSettings settings;
    private final InstantSource clock;

    DeliveryTimes(
            DeliveryPreferences preferences,
            Outbox outbox,
            Directory directory,
            WorkingCalendar calendar,
            NotificationSettings settings,
            InstantSource clock) {
        this.preferences = preferences;
        this.outbox = outbox;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param channel null for a mail */
    Timing toPerson(Person person, @Nullable UUID channel, MailTemplate template, Map<String, Object> model) {
        if (template.isToldWhole()) {
            return atOnce();
        }
        Instant now = clock.instant();
        Instant earliest = directory
                .place(person.place())
                .filter(place -> !template.isUrgent() && !isDueToday(model, place, now))
                .map(place -> preferences.of(person.employeeNumber()).earliest(now, place, calendar))
                .orElse(now);
        return earliest.isAfter(now)
                ? new Timing(earliest, true)
                : unlessFlooded(person.employeeNumber(), channel, template, now);
    }

    /** A room has no quiet hours: its readers have set theirs in the chat. */
    Timing toGroup(String group, UUID channel, MailTemplate template) {
        return unlessFlooded(group, channel, template, clock.instant());
    }

    Timing atOnce() {
        return new Timing(clock.instant(), false);
    }

    private Timing unlessFlooded(String recipient, @Nullable UUID channel, MailTemplate template, Instant now) {
        String kind = template.file();
        if (outbox.countSince(now.minus(settings.floodWindow()), recipient, channel, kind) < settings.floodLimit()) {
            return new Timing(now, false);
        }
        Instant end = now.plus(settings.floodWindow());
        return new Timing(
                outbox.nextHeld(recipient, channel, kind)
                        .filter(next -> next.isBefore(end))
                        .orElse(end),
                true);
    }

    private static boolean isDueToday(Map<String, Object> model, Place place, Instant now) {
        return model.get("dueAt") instanceof Instant due
                && !day(due, place.zone()).isAfter(day(now, place.zone()));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** @param held whether it waits to be told together with others */
    record Timing(Instant at, boolean held) {}
}
