package org.opsrail.answerlibrary.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.opsrail.answerlibrary.Evidence;
import org.opsrail.answerlibrary.Evidence.Doubt;

/**
 * How likely two questions ask the same.
 *
 * @param confidence 0 to 1
 */
public record Likeness(double confidence, Evidence evidence) {

    private static final double MISSPELT = 0.9;
    private static final int LONG = 6;
    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

    /** Which share of the words that two questions have in common makes it as likely as not that they ask the same. */
    private static final double MIDDLE = 0.62;

    private static final double STEEPNESS = 11;

    public static Likeness of(String question, String wording, Locale language) {
        Asked one = Asked.of(question, language);
        Asked other = Asked.of(wording, language);
        List<String> shared = new ArrayList<>();
        Set<String> matched = new HashSet<>();
        double common = 0;
        for (String stem : one.words().keySet()) {
            Optional<String> twin = twin(stem, other);
            if (twin.isPresent()) {
                shared.add(one.words().get(stem));
                matched.add(twin.get());
                common += one.weight(stem) * (twin.get().equals(stem) ? 1 : MISSPELT);
            }
        }
        List<Doubt> doubts = doubts(one, other);
        double share = common == 0 ? 0 : 2 * common / (one.weight() + other.weight());
        return new Likeness(
                confidence(share, doubts),
                new Evidence(
                        List.copyOf(shared),
                        one.words().values().stream()
                                .filter(word -> !shared.contains(word))
                                .toList(),
                        other.words().entrySet().stream()
                                .filter(word -> !matched.contains(word.getKey()))
                                .map(java.util.Map.Entry::getValue)
                                .toList(),
                        doubts));
    }

    private static Optional<String> twin(String stem, Asked other) {
        if (other.words().containsKey(stem)) {
            return Optional.of(stem);
        }
        return stem.length() < LONG
                ? Optional.empty()
                : other.words().keySet().stream()
                        .filter(word -> word.length() >= LONG && ONE_LETTER.apply(word, stem) == 1)
                        .findFirst();
    }

    private static List<Doubt> doubts(Asked one, Asked other) {
        List<Doubt> doubts = new ArrayList<>();
        if (one.denied() != other.denied()) {
            doubts.add(Doubt.NEGATION);
        }
        if (one.vocabulary().either().stream().anyMatch(group -> excludes(group, one, other))) {
            doubts.add(Doubt.CONTRAST);
        }
        if (!one.numbers().equals(other.numbers())) {
            doubts.add(Doubt.NUMBER);
        }
        if (!one.kind().equals(other.kind())) {
            doubts.add(Doubt.ASKED_OTHERWISE);
        }
        return List.copyOf(doubts);
    }

    /** Whether both name something of the group, and not the same. */
    private static boolean excludes(Set<String> group, Asked one, Asked other) {
        Set<String> ours = new HashSet<>(group);
        ours.retainAll(one.words().keySet());
        Set<String> theirs = new HashSet<>(group);
        theirs.retainAll(other.words().keySet());
        return !ours.isEmpty() && !theirs.isEmpty() && !ours.equals(theirs);
    }

    private static double confidence(double share, List<Doubt> doubts) {
        double likely = 1 / (1 + Math.exp(-STEEPNESS * (share - MIDDLE)));
        for (Doubt doubt : doubts) {
            likely *= switch (doubt) {
                case NEGATION, CONTRAST -> 0.3;
                case NUMBER -> 0.5;
                case ASKED_OTHERWISE -> 0.7;
            };
        }
        return Math.round(likely * 100) / 100.0;
    }
}
