package org.opsrail.screening;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * One reason of a score.
 *
 * @param kind names the sentence {@code screening.evidence.<kind>}, with {@code arguments} to fill in
 * @param points what it adds to the score, less than 0 when it speaks against; for a pair of words how alike they are in
 *     percent
 */
public record Evidence(Kind kind, List<String> arguments, int points) {

    public static Evidence of(Kind kind, int points, String... arguments) {
        return new Evidence(kind, List.of(arguments), points);
    }

    public boolean speaksAgainst() {
        return kind.against;
    }

    /** {@code 97 %} for a pair of words, {@code +6} for what counts beside them, nothing for what only explains. */
    public String weight() {
        if (kind.compareTo(Kind.OTHER_ORDER) < 0) {
            return points + "\u00A0%";
        }
        return points == 0 ? "" : "%+d".formatted(points);
    }

    /** Says so to a person. */
    public String in(MessageSource texts, Locale locale) {
        return texts.getMessage("screening.evidence." + key(), arguments.toArray(), locale);
    }

    private String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the reason is. */
    public enum Kind {
        SAME_WORD(false),
        SHORT_FORM(false),
        ROMANISATION(false),
        UNVOWELLED(false),
        SOUNDS_ALIKE(false),
        SPELLING(false),
        INITIAL(false),
        OTHER_ORDER(false),
        LEGAL_FORM(false),
        MISSING_IN_LIST(true),
        MISSING_IN_PARTY(true),
        WEAK_NAME(true),
        SAME_BIRTH_DATE(false),
        SAME_BIRTH_YEAR(false),
        OTHER_BIRTH_DATE(true),
        SAME_COUNTRY(false),
        OTHER_COUNTRY(true),
        SAME_NUMBER(false);

        private final boolean against;

        Kind(boolean against) {
            this.against = against;
        }
    }
}
