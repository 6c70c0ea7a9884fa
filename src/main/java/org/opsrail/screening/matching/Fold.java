package org.opsrail.screening.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for what different tables of romanisation, and different languages, write differently: {@code Youri},
 * {@code Yuriy} and {@code Jurij}; {@code Iwanow}, {@code Ivanoff} and {@code Ivanov}.
 */
final class Fold {

    private static final String[][] RULES = {
        {"ph", "f"},
        {"shch|schtsch|sjtj|chtch", "S"},
        {"tsch|tch|tsj|cz", "C"},
        {"sch|sh|sz|sj", "S"},
        {"zh|dzh|dj|dsch", "J"},
        {"kh|gh", "h"},
        {"th", "t"},
        {"dh", "d"},
        {"ck|q", "k"},
        {"x", "ks"},
        {"ch", "C"},
        {"ts|tz", "z"},
        {"w", "v"},
        {"off$", "ov"},
        {"eff$", "ev"},
        {"ae", "e"},
        {"oe", "o"},
        {"ue", "u"},
        {"ou|oo", "u"},
        {"ee|ei|ey|ay|ai", "i"},
        {"j(?=[aeou])|y(?=[aeou])|i(?=[aeou])", ""},
        {"iy$|ij$|yi$|yy$|ii$|yj$", "i"},
        {"[yj]", "i"},
        {"c(?=[eiy])", "s"},
        {"c", "k"},
        {"(.)\\1+", "$1"},
        {"(?<=.)h(?=[^aeiou]|$)", ""}
    };

    private static final Pattern[] PATTERNS = patterns();

    private Fold() {}

    static String of(String token) {
        String folded = token;
        for (int i = 0; i < PATTERNS.length; i++) {
            Matcher matcher = PATTERNS[i].matcher(folded);
            if (matcher.find()) {
                folded = matcher.replaceAll(RULES[i][1]);
            }
        }
        return folded.isEmpty() ? token : folded;
    }

    private static Pattern[] patterns() {
        Pattern[] patterns = new Pattern[RULES.length];
        for (int i = 0; i < RULES.length; i++) {
            patterns[i] = Pattern.compile(RULES[i][0]);
        }
        return patterns;
    }
}
