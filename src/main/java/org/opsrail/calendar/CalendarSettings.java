package org.opsrail.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the company works.
 *
 * @param closures days on which the company is closed, besides week-ends and public holidays
 * @param opens when work begins at each place, local time, default 09:00
 * @param closes when it ends, default 17:00
 */
@ConfigurationProperties("opsrail.calendar")
record CalendarSettings(
        @DefaultValue List<Closure> closures,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes) {

    CalendarSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Work can't begin at %s and end at %s".formatted(opens, closes));
        }
    }

    /**
     * @param from first closed day
     * @param to last closed day; the first one where it is left out
     * @param place where the company is closed; everywhere when it is left out
     */
    record Closure(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place) {

        boolean covers(LocalDate date, String at) {
            LocalDate last = to == null ? from : to;
            return !date.isBefore(from) && !date.isAfter(last) && (place == null || place.equals(at));
        }
    }
}
