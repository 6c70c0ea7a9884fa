package org.opsrail.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/** German registers: the court, the register's section, a number. */
final class GermanRegister {

    private static final Pattern SECTION = Pattern.compile(
            "(?<![\\p{L}\\d])(HRA|HRB|GNR|GSR|PR|VR)[ .:-]*(\\d{1,6})\\s*([A-Z]{0,3})$", Pattern.CASE_INSENSITIVE);

    private GermanRegister() {}

    /** One spelling: {@code Aachen HRB 11223}, {@code Berlin (Charlottenburg) HRB 12345 B}. */
    static String spelled(String written) {
        return SECTION.matcher(written)
                .replaceFirst(found -> "%s %s %s"
                        .formatted(found.group(1), found.group(2), found.group(3))
                        .toUpperCase(Locale.ROOT)
                        .strip());
    }
}
