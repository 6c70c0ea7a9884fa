package org.opsrail.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.opsrail.calendar.DayText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells times as people do, in the reader's language: relative, with the absolute one at hand. In templates:
 * {@code @when.due(…)}.
 */
@Component("when")
public class When {

    private static final int DAYS_TOLD_BY_NUMBER = 14;

    private final InstantSource clock;
    private final MessageSource messages;
    private final ZoneId zone;

    When(InstantSource clock, MessageSource messages, ShellSettings settings) {
        this.clock = clock;
        this.messages = messages;
        this.zone = settings.zone();
    }

    /** {@code today 17:00}, {@code tomorrow}, {@code in 3 days}, {@code 2 days late}, {@code 12 March}. */
    public String due(Instant due) {
        long days = ChronoUnit.DAYS.between(today(), day(due));
        if (due.isBefore(clock.instant())) {
            return late(due, days);
        }
        if (days == 0) {
            return say("today", time(due));
        }
        return days == 1 ? say("tomorrow") : days <= DAYS_TOLD_BY_NUMBER ? say("in-days", days) : date(due);
    }

    private String late(Instant due, long days) {
        long hours = Duration.between(due, clock.instant()).toHours();
        if (hours < 24) {
            return hours < 1 ? say("late-now") : say("late-hours", hours);
        }
        return say("late-days", -days);
    }

    /** {@code just now}, {@code 5 minutes ago}, {@code today 10:42}, {@code yesterday 10:42}, {@code 2 March}. */
    public String ago(Instant past) {
        long minutes = Duration.between(past, clock.instant()).toMinutes();
        if (minutes < 1) {
            return say("just-now");
        }
        if (minutes < 60) {
            return say("minutes-ago", minutes);
        }
        long days = ChronoUnit.DAYS.between(day(past), today());
        return days == 0 ? say("today", time(past)) : days == 1 ? say("yesterday", time(past)) : date(past);
    }

    /** When that day begins where pages tell their times. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public boolean isPast(Instant time) {
        return time.isBefore(clock.instant());
    }

    /** Late, or due until the end of tomorrow. */
    public boolean isNear(Instant due) {
        return day(due).isBefore(today().plusDays(2));
    }

    /** {@code 2 March}, with the year when it is not this one. */
    public String date(Instant time) {
        boolean thisYear = day(time).getYear() == today().getYear();
        return format(time, thisYear ? "d MMMM" : "d MMMM yyyy");
    }

    public String time(Instant time) {
        return format(time, "HH:mm");
    }

    /** {@code Monday 2 March 2026, 09:00}. */
    public String exact(Instant time) {
        return format(time, "EEEE d MMMM yyyy, HH:mm");
    }

    /** {@code 2 Mar 2026, 09:00}, in any language. */
    public String dayAndTime(Instant time, Locale locale) {
        return DayText.of(time.atZone(zone), "d MMM yyyy, HH:mm", locale);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private String format(Instant time, String pattern) {
        return DayText.of(time.atZone(zone), pattern, locale());
    }

    private String say(String what, Object... details) {
        return messages.getMessage("shell.when." + what, details, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
