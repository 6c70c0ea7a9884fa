package org.opsrail.screening.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.screening.matching.Indexed;
import org.opsrail.screening.matching.NameIndex;
import org.opsrail.screening.matching.Thresholds;

/**
 * Precision and recall on the labelled pairs, all of whose entries stand in one index among invented others: the way to the
 * candidates is measured as well as their scores.
 *
 * @param right pairs of one and the same, found
 * @param missed pairs of one and the same, not found
 * @param wrong pairs of two, found all the same
 */
record Quality(int right, int missed, int wrong, Map<String, int[]> byMethod, List<String> mistakes) {

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return (double) right / Math.max(1, right + missed);
    }

    static Quality of(String half, List<LabelledPair> all, NameIndex index, Thresholds thresholds) {
        List<LabelledPair> pairs =
                all.stream().filter(pair -> pair.half().equals(half)).toList();
        int right = 0;
        int missed = 0;
        int wrong = 0;
        Map<String, int[]> byMethod = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            boolean found = found(pair, index, thresholds);
            int[] counts = byMethod.computeIfAbsent(pair.method(), method -> new int[2]);
            counts[found == pair.same() ? 0 : 1]++;
            right += found && pair.same() ? 1 : 0;
            missed += !found && pair.same() ? 1 : 0;
            wrong += found && !pair.same() ? 1 : 0;
            if (found != pair.same()) {
                mistakes.add((found ? "wrong: " : "missed: ") + pair.method() + ": "
                        + pair.party().names().getFirst() + " / "
                        + pair.listed().primaryName());
            }
        }
        return new Quality(right, missed, wrong, byMethod, mistakes);
    }

    private static boolean found(LabelledPair pair, NameIndex index, Thresholds thresholds) {
        return index.find(pair.party(), thresholds).stream()
                .anyMatch(match ->
                        match.indexed().entity().id().equals(pair.listed().id()));
    }

    void print(String half, PrintStream out) {
        out.printf(
                "%s: precision %.3f, recall %.3f (%d found, %d missed, %d wrong)%n",
                half, precision(), recall(), right, missed, wrong);
        byMethod.forEach((method, counts) -> out.printf("  %-32s %3d right, %d not%n", method, counts[0], counts[1]));
        mistakes.forEach(mistake -> out.println("  " + mistake));
    }

    static Indexed indexed(LabelledPair pair) {
        return new Indexed("pairs", "Labelled pairs", new UUID(0, 0), pair.listed());
    }
}
