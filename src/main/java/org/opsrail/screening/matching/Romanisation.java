package org.opsrail.screening.matching;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Any script as lower-case ASCII letters, by ICU; Cyrillic by the tables of BGN/PCGN, as the lists' publishers do. */
final class Romanisation {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern SERBIAN = Pattern.compile("[ђјљњћџЂЈЉЊЋЏ]");

    private static final Map<Script, Transliterator> BY_SCRIPT = new EnumMap<>(Map.of(
            Script.RUSSIAN, icu("Russian-Latin/BGN"),
            Script.UKRAINIAN, icu("Ukrainian-Latin/BGN"),
            Script.SERBIAN, icu("Serbian-Latin/BGN"),
            Script.GREEK, icu("Greek-Latin/UNGEGN"),
            Script.UNVOWELLED, icu("Any-Latin"),
            Script.OTHER, icu("Any-Latin")));

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    private Romanisation() {}

    /** What has to be known of a script. */
    enum Script {
        LATIN,
        RUSSIAN,
        UKRAINIAN,
        SERBIAN,
        GREEK,
        /** Arabic and Hebrew leave short vowels out. */
        UNVOWELLED,
        OTHER
    }

    static String ascii(String text, Script script) {
        Transliterator first = BY_SCRIPT.get(script);
        String latin = first == null ? text : first.transliterate(text);
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
        String ascii = isAscii(plain) ? plain : TO_ASCII.transliterate(plain);
        return ascii.toLowerCase(Locale.ROOT);
    }

    static Script script(String text) {
        int script = text.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .filter(found -> found != UScript.LATIN)
                .findFirst()
                .orElse(UScript.LATIN);
        return switch (script) {
            case UScript.LATIN -> Script.LATIN;
            case UScript.CYRILLIC -> cyrillic(text);
            case UScript.GREEK -> Script.GREEK;
            case UScript.ARABIC, UScript.HEBREW -> Script.UNVOWELLED;
            default -> Script.OTHER;
        };
    }

    private static Script cyrillic(String text) {
        if (UKRAINIAN.matcher(text).find()) {
            return Script.UKRAINIAN;
        }
        return SERBIAN.matcher(text).find() ? Script.SERBIAN : Script.RUSSIAN;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static Transliterator icu(String id) {
        return Transliterator.getInstance(id);
    }
}
