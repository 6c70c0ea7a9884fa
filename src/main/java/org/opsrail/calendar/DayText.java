package org.opsrail.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days as people write them: French counts the first of a month as no other day, {@code 1er mars}. */
public final class DayText {

    private static final String DAY = "d MMMM";

    private DayText() {}

    /** {@code 2 March 2026}. */
    public static String of(LocalDate day, Locale locale) {
        return of(day, DAY + " yyyy", locale);
    }

    /** Writes a time that has a day by a pattern of {@link DateTimeFormatter}. */
    public static String of(TemporalAccessor time, String pattern, Locale locale) {
        boolean premier = locale.getLanguage().equals("fr") && time.get(ChronoField.DAY_OF_MONTH) == 1;
        String written = premier ? pattern.replace("d MMM", "d'er' MMM") : pattern;
        return DateTimeFormatter.ofPattern(written, locale).format(time);
    }
}
