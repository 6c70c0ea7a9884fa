package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How risky a customer is, as the decision tables {@code risk-factors} and {@code customer-risk} rated it.
 *
 * @param score the points of all factors together
 * @param reviewMonths until the customer is looked at again
 */
public record Risk(int score, Level level, int reviewMonths, List<Factor> factors, Instant ratedAt) {

    public enum Level {
        LOW,
        MEDIUM,
        HIGH;

        /** As tables and the keys of messages have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Level of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One row of the table that fitted.
     *
     * @param factor what it is called
     * @param en why, in English
     * @param fr why, in French
     */
    public record Factor(String factor, int points, String en, String fr) {

        public String why(Locale locale) {
            return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? fr : en;
        }
    }
}
