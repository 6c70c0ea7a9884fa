package org.opsrail.duediligence.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two spellings are of one company: case, accents, points and the order of words don't matter. */
final class CompanyName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POINTS = Pattern.compile("(?<=\\p{L})\\.");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CompanyName() {}

    static boolean same(String one, String other) {
        Set<String> words = words(one);
        return !words.isEmpty() && words.equals(words(other));
    }

    private static Set<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(NO_WORD.split(POINTS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
