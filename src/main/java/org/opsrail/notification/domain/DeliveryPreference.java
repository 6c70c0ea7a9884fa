package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory.Place;

/**
 * When somebody wants to read what is not urgent. All hours are those of the person's place.
 *
 * @param quietFrom from then on nothing arrives until {@code quietUntil}, the next day if that is earlier; both or none
 * @param quietDays whether nothing arrives on week-ends and other days that are not worked there
 * @param digestAt everything arrives at that hour, in one message; null as it comes
 */
public record DeliveryPreference(
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        boolean quietDays,
        @Nullable LocalTime digestAt) {

    /** Of whoever has not chosen. */
    static final DeliveryPreference USUAL = new DeliveryPreference(LocalTime.of(19, 0), LocalTime.of(8, 0), true, null);

    /** The first moment at which it may arrive; {@code now} when that is at once. */
    Instant earliest(Instant now, Place place, WorkingCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(now, place.zone());
        LocalDateTime at = digestAt == null ? afterQuietHours(local) : next(digestAt, local);
        LocalDate day = quietDays ? calendar.workingDayOnOrAfter(at.toLocalDate(), place.name()) : at.toLocalDate();
        if (!day.equals(at.toLocalDate())) {
            at = day.atTime(digestAt == null ? firstHour() : digestAt);
        }
        return at.equals(local) ? now : calendar.at(at.toLocalDate(), at.toLocalTime(), place.name());
    }

    private static LocalDateTime next(LocalTime hour, LocalDateTime from) {
        LocalDateTime today = from.toLocalDate().atTime(hour);
        return today.isBefore(from) ? today.plusDays(1) : today;
    }

    private LocalDateTime afterQuietHours(LocalDateTime local) {
        if (quietFrom == null || quietUntil == null) {
            return local;
        }
        LocalTime time = local.toLocalTime();
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietUntil);
        boolean quiet = isOvernight() ? late || early : late && early;
        return quiet ? next(quietUntil, local) : local;
    }

    private LocalTime firstHour() {
        return quietUntil != null && isOvernight() ? quietUntil : LocalTime.MIN;
    }

    private boolean isOvernight() {
        return quietFrom != null && quietFrom.isAfter(quietUntil);
    }
}
