package org.opsrail.answerlibrary.matching;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question asks about.
 *
 * @param words as written, by their stem, in their order
 * @param numbers among them
 * @param denied whether it asks for what is not
 * @param kind what it asks for beyond yes or no, empty for nothing
 */
record Asked(Map<String, String> words, Set<String> numbers, boolean denied, String kind, Vocabulary vocabulary) {

    private static final double WEAK = 0.25;

    static Asked of(String question, Locale language) {
        Vocabulary vocabulary = Vocabulary.of(language);
        String folded = Fold.of(question);
        Map<String, String> words = new LinkedHashMap<>();
        boolean denied = false;
        for (String word : vocabulary.joined(folded).split(" ", -1)) {
            denied ^= vocabulary.denies(word);
            if (!word.isEmpty() && !vocabulary.isStop(word) && !vocabulary.denies(word)) {
                words.putIfAbsent(vocabulary.stem(word), word.replace('_', ' '));
            }
        }
        Set<String> numbers = words.keySet().stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
        return new Asked(words, numbers, denied, vocabulary.asked(folded), vocabulary);
    }

    double weight(String stem) {
        return vocabulary.isWeak(stem) ? WEAK : 1;
    }

    double weight() {
        return words.keySet().stream().mapToDouble(this::weight).sum();
    }
}
