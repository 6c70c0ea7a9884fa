package org.opsrail.accessreview.reading.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something that is not as it should be about a right.
 *
 * @param kind what it is
 * @param reason the message that says why, below {@code accessreview.finding.}
 * @param arguments fill the message in: ids and levels, no personal data
 */
public record Finding(Kind kind, String reason, List<String> arguments) {

    /** In the order in which they matter; the first of a right's findings decides how it is reviewed. */
    public enum Kind {
        ORPHAN,
        LEAVER,
        CAME_BACK,
        OVER_PRIVILEGED,
        DUPLICATE,
        UNUSED
    }

    public static Finding of(Kind kind, String reason, String... arguments) {
        return new Finding(kind, reason, List.of(arguments));
    }

    /** In plain words. */
    public String text(MessageSource texts, Locale locale) {
        Object[] shown = arguments.toArray();
        if (kind == Kind.OVER_PRIVILEGED) {
            String role = arguments.getFirst();
            shown[0] =
                    new DefaultMessageSourceResolvable(new String[] {"directory.role." + role}, role.replace('-', ' '));
        } else if (kind == Kind.UNUSED) {
            shown[0] = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(arguments.getFirst()));
        }
        return texts.getMessage("accessreview.finding." + reason, shown, locale);
    }
}
