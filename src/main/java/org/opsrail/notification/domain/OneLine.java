package org.opsrail.notification.domain;

import java.util.regex.Pattern;

/** Text that may stand in a mail's header: a line break or control character in it could add a header of its own. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
