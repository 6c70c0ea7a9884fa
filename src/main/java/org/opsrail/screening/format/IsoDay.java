package org.opsrail.screening.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day of a time in ISO 8601. */
final class IsoDay {

    private static final int LENGTH = "2026-11-25".length();

    private IsoDay() {}

    static @Nullable LocalDate of(String time) {
        try {
            return time.length() < LENGTH ? null : LocalDate.parse(time.substring(0, LENGTH));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
