package org.opsrail.directory.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type and what is stored, made comparable: no case, no accents, so that 'lefevre' finds 'Lefèvre'. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    static String of(String... words) {
        return normalise(String.join(" ", words));
    }

    /** As the right side of a LIKE, with what the person typed taken literally. */
    static String pattern(String typed) {
        return "%" + normalise(typed.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String normalise(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
