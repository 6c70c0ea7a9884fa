package org.opsrail.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.springframework.stereotype.Component;

/** Week-ends, the public holidays of the place's country (Jollyday), and the company's own closed days. */
@Component
class CompanyCalendar implements WorkingCalendar {

    private final Directory directory;
    private final CalendarSettings settings;
    private final Map<String, HolidayManager> holidays = new ConcurrentHashMap<>();

    CompanyCalendar(Directory directory, CalendarSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public Instant at(LocalDate date, LocalTime time, String place) {
        return instant(date.atTime(time), place(place).zone());
    }

    @Override
    public LocalDate dateAt(Instant time, String place) {
        return LocalDate.ofInstant(time, place(place).zone());
    }

    @Override
    public LocalDate workingDayOnOrAfter(LocalDate date, String place) {
        return worked(date, place(place));
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate from, int days, String place) {
        return plus(from, days, place(place));
    }

    @Override
    public Instant dueAfterWorkingDays(Instant from, int days, String place) {
        Place at = place(place);
        LocalDateTime local = LocalDateTime.ofInstant(from, at.zone());
        return days == 0 ? from : instant(plus(local.toLocalDate(), days, at).atTime(local.toLocalTime()), at.zone());
    }

    @Override
    public Duration worked(Instant from, Instant to, String place) {
        Place at = place(place);
        LocalDate last = LocalDate.ofInstant(to, at.zone());
        return LocalDate.ofInstant(from, at.zone())
                .datesUntil(last.plusDays(1))
                .filter(date -> isWorked(date, at))
                .map(date -> overlap(
                        from,
                        to,
                        instant(date.atTime(settings.opens()), at.zone()),
                        instant(date.atTime(settings.closes()), at.zone())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration overlap(Instant from, Instant to, Instant opens, Instant closes) {
        Instant begin = from.isAfter(opens) ? from : opens;
        Instant end = to.isBefore(closes) ? to : closes;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    @Override
    public Duration workingDay() {
        return Duration.between(settings.opens(), settings.closes());
    }

    private LocalDate plus(LocalDate from, int days, Place place) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forward, not " + days);
        }
        LocalDate date = from;
        for (int counted = 0; counted < days; counted++) {
            date = worked(date.plusDays(1), place);
        }
        return date;
    }

    private LocalDate worked(LocalDate from, Place place) {
        LocalDate date = from;
        while (!isWorked(date, place)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private boolean isWorked(LocalDate date, Place place) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && settings.closures().stream().noneMatch(closure -> closure.covers(date, place.name()))
                && !holidays(place.country()).isHoliday(date);
    }

    private HolidayManager holidays(String country) {
        return holidays.computeIfAbsent(
                country, code -> HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT))));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : ZonedDateTime.of(local, zone).toInstant();
    }

    private Place place(String name) {
        return directory
                .place(name)
                .orElseThrow(() -> new IllegalArgumentException("Place '" + name + "' is not in the directory"));
    }
}
