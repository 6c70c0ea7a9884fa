package org.opsrail.screening.matching;

import java.util.List;

/** Birth dates, each as exactly as it is known. */
final class BirthDay {

    private static final int YEAR = 4;
    private static final int DAY = "1961-04-28".length();

    private BirthDay() {}

    enum Verdict {
        SAME,
        /** The year, or the one beside it; day and month exchanged. */
        NEAR,
        OTHER
    }

    static Verdict compare(String born, List<String> listed) {
        if (listed.stream().anyMatch(date -> born.length() == DAY && date.equals(born))) {
            return Verdict.SAME;
        }
        return listed.stream().anyMatch(date -> near(born, date)) ? Verdict.NEAR : Verdict.OTHER;
    }

    private static boolean near(String born, String date) {
        int year = year(born);
        int slash = date.indexOf('/');
        if (slash > 0) {
            return year >= year(date) && year <= year(date.substring(slash + 1));
        }
        if (born.length() == DAY && date.length() == DAY) {
            return year == year(date) && (exchanged(born, date) || oneDigitOff(born, date));
        }
        return Math.abs(year - year(date)) <= 1;
    }

    private static boolean exchanged(String one, String other) {
        return one.substring(5, 7).equals(other.substring(8))
                && one.substring(8).equals(other.substring(5, 7));
    }

    private static boolean oneDigitOff(String one, String other) {
        int off = 0;
        for (int i = 0; i < DAY; i++) {
            off += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return off <= 1;
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, YEAR));
    }
}
