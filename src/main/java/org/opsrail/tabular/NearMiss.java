package org.opsrail.tabular;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody probably meant. */
public final class NearMiss {

    private NearMiss() {}

    /** The known word that is the fewest keystrokes away, if it is near at all: a third of the letters, three at most. */
    public static Optional<String> of(String typed, Collection<String> known) {
        int most = Math.clamp(typed.length() / 3, 1, 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        record Candidate(String word, int distance) {}
        return known.stream()
                .map(word -> new Candidate(word, distance.apply(plain(typed), plain(word))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
