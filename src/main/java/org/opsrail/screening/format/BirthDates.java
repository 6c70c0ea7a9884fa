package org.opsrail.screening.format;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates as the lists write them: {@code 1961-04-28}, {@code 28 Apr 1961}, {@code circa 1961}, {@code 1958 to 1961}. */
final class BirthDates {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern ABOUT = Pattern.compile("(?i)^(circa|approximately|about|approx\\.?|c\\.)\\s*");

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, english("d MMM yyyy"), english("d MMMM yyyy"));

    private static final List<DateTimeFormatter> MONTHS =
            List.of(DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT), english("MMM yyyy"), english("MMMM yyyy"));

    private BirthDates() {}

    static Optional<String> read(String text) {
        String told = ABOUT.matcher(EntityBuilder.tidy(text)).replaceFirst("");
        if (told.length() > 60) {
            return Optional.empty();
        }
        return parsed(told, DAYS, LocalDate::from)
                .or(() -> parsed(told, MONTHS, YearMonth::from))
                .or(() -> years(told));
    }

    static Optional<String> between(String from, String to) {
        return from.isBlank() || to.isBlank() ? read(from + to) : years(from + " to " + to);
    }

    private static Optional<String> years(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default ->
                found.getFirst().equals(found.getLast())
                        ? Optional.of(found.getFirst())
                        : Optional.of(found.getFirst() + "/" + found.getLast());
        };
    }

    private static Optional<String> parsed(
            String text, List<DateTimeFormatter> formats, TemporalQuery<? extends TemporalAccessor> kind) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(format.parse(text, kind).toString());
            } catch (DateTimeParseException next) {
                // Written in another way, then.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
