package org.opsrail.answerlibrary.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * What words mean in questionnaires of one language: {@code answerlibrary/words_<language>.txt}, whose lines are
 * {@code stop:} words that say nothing, {@code weak:} words that say little, {@code not:} words that deny, {@code ask:} words
 * that ask for more than yes or no, {@code same:} terms for one thing, and {@code either:} terms that exclude each other. Terms are separated by commas.
 */
public final class Vocabulary {

    private static final Map<String, Vocabulary> KNOWN = Map.of("en", new Vocabulary("en"), "fr", new Vocabulary("fr"));

    private final String language;
    private final Set<String> stop = new HashSet<>();
    private final Set<String> weak = new HashSet<>();
    private final Set<String> denying = new HashSet<>();
    private final Map<String, String> asking = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();
    private final List<List<String>> groups = new ArrayList<>();
    private final List<Set<String>> either = new ArrayList<>();

    private Vocabulary(String language) {
        this.language = language;
        List<String> lines = lines("/answerlibrary/words_" + language + ".txt");
        lines.forEach(line -> terms(line, "same:")
                .forEach(term -> same.put(term, terms(line, "same:").getFirst())));
        for (String line : lines) {
            stop.addAll(terms(line, "stop:"));
            terms(line, "weak:").forEach(word -> weak.add(stem(word)));
            denying.addAll(terms(line, "not:"));
            terms(line, "ask:")
                    .forEach(term -> asking.put(term, terms(line, "ask:").getFirst()));
            if (line.startsWith("same:")) {
                groups.add(terms(line, "same:"));
            }
            if (line.startsWith("either:")) {
                either.add(Set.copyOf(
                        terms(line, "either:").stream().map(this::stem).toList()));
            }
        }
    }

    static Vocabulary of(Locale language) {
        return Objects.requireNonNull(KNOWN.get(language.getLanguage().equals("fr") ? "fr" : "en"));
    }

    /** The text, and after it other terms for what it names: for a search that knows none. */
    public static String widened(String text, Locale language) {
        String folded = " " + Fold.of(text) + " ";
        Stream<String> others = of(language).groups.stream()
                .filter(group -> group.stream().anyMatch(term -> folded.contains(" " + term + " ")))
                .flatMap(List::stream);
        return Stream.concat(Stream.of(folded.strip()), others)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Terms of several words become one, named as the first of their group. */
    String joined(String folded) {
        String text = " " + folded + " ";
        List<String> found = same.keySet().stream()
                .filter(term -> text.contains(" " + term + " "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String joined = text;
        for (String term : found) {
            joined = joined.replace(
                    " " + term + " ",
                    " " + Objects.requireNonNull(same.get(term)).replace(' ', '_') + " ");
        }
        return joined.strip();
    }

    String stem(String word) {
        if (word.indexOf('_') >= 0 || word.indexOf(' ') >= 0) {
            return word.replace(' ', '_');
        }
        SnowballStemmer stemmer = language.equals("fr") ? new FrenchStemmer() : new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    boolean isStop(String word) {
        return stop.contains(word) || (word.length() == 1 && !Character.isDigit(word.charAt(0)));
    }

    boolean isWeak(String stem) {
        return weak.contains(stem);
    }

    boolean denies(String word) {
        return denying.contains(word);
    }

    /** What is asked for beyond yes or no; empty when it is nothing. */
    String asked(String folded) {
        String text = folded + " ";
        return asking.keySet().stream()
                .filter(term ->
                        text.startsWith(term + " ") || (text.contains(" " + term + " ") && term.indexOf(' ') > 0))
                .max(Comparator.comparingInt(String::length))
                .map(term -> Objects.requireNonNull(asking.get(term)))
                .orElse("");
    }

    List<Set<String>> either() {
        return either;
    }

    private static List<String> terms(String line, String kind) {
        return line.startsWith(kind)
                ? Stream.of(line.substring(kind.length()).split(",", -1))
                        .map(Fold::of)
                        .toList()
                : List.of();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
