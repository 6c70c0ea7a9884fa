package org.opsrail.screening.matching;

/** How many letters are wrong, missing, too many or exchanged with their neighbour (Damerau, Levenshtein). */
final class Distance {

    private Distance() {}

    /** 1 for the same, 0 for nothing in common. */
    static double likeness(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest < 4 || Math.abs(one.length() - other.length()) * 3 > longest) {
            return one.equals(other) ? 1 : 0;
        }
        return 1 - (double) between(one, other) / longest;
    }

    private static int between(String one, String other) {
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] now = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j < width; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                now[j] = best;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = now;
            now = reused;
        }
        return last[width - 1];
    }
}
