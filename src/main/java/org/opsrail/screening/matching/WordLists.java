package org.opsrail.screening.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables under {@code /screening}: one group per line, {@code #} begins a comment. */
final class WordLists {

    private static final Map<String, Set<Integer>> SHORT_FORMS = shortForms();
    private static final Set<String> PARTICLES = words("particles.txt");
    private static final Set<String> COMMON = words("company-words.txt");
    private static final List<List<String>> LEGAL_FORMS = legalForms();

    private WordLists() {}

    static boolean isShortForm(String one, String other) {
        Set<Integer> groups = SHORT_FORMS.get(one);
        return groups != null
                && SHORT_FORMS.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
    }

    /** The groups of short forms to which the word belongs. */
    static Set<Integer> groups(String word) {
        return SHORT_FORMS.getOrDefault(word, Set.of());
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** What many companies are called. */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    /** Longest first, each as its words. */
    static List<List<String>> legalFormsLongestFirst() {
        return LEGAL_FORMS;
    }

    private static Map<String, Set<Integer>> shortForms() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        List<List<String>> lines = lines("short-forms.txt");
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i)) {
                groups.computeIfAbsent(word, known -> new HashSet<>()).add(i);
            }
        }
        return groups;
    }

    private static List<List<String>> legalForms() {
        List<List<String>> forms = new ArrayList<>();
        read("legal-forms.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> forms.add(Names.words(line)));
        forms.sort((one, other) -> other.size() - one.size());
        return forms;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(words::addAll);
        return words;
    }

    private static List<List<String>> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream("/screening/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
