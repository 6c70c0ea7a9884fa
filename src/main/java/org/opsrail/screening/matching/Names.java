package org.opsrail.screening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.matching.Romanisation.Script;

/** Names as words that can be compared. */
final class Names {

    private static final int MOST_WORDS = 16;
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʹʺ\"]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST_WITH_ARTICLE = 5;

    private Names() {}

    static NameForm of(String name, Kind kind) {
        Script script = Romanisation.script(name);
        String tidy = kind == Kind.PERSON ? name : DOTTED.matcher(name).replaceAll("");
        List<String> words = words(tidy, script);
        List<String> told = kind == Kind.PERSON ? words : withoutLegalForms(words);
        if (script == Script.UNVOWELLED) {
            told = withoutArticles(told);
        }
        return new NameForm(
                told.stream().limit(MOST_WORDS).map(Word::of).toList(),
                script == Script.UNVOWELLED,
                words.size() - told.size() > 0 && kind != Kind.PERSON);
    }

    static List<String> words(String name) {
        return words(name, Romanisation.script(name));
    }

    private static List<String> words(String name, Script script) {
        String ascii = APOSTROPHES
                .matcher(Romanisation.ascii(APOSTROPHES.matcher(name).replaceAll(""), script))
                .replaceAll("");
        return OTHER.splitAsStream(ascii.replace("&", " and "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> withoutLegalForms(List<String> words) {
        List<String> left = words;
        for (boolean again = true; again; ) {
            again = false;
            for (List<String> form : WordLists.legalFormsLongestFirst()) {
                int rest = left.size() - form.size();
                if (rest > 0 && left.subList(rest, left.size()).equals(form)) {
                    left = left.subList(0, rest);
                    again = true;
                } else if (rest > 0 && left.subList(0, form.size()).equals(form)) {
                    left = left.subList(form.size(), left.size());
                    again = true;
                }
            }
        }
        return List.copyOf(left);
    }

    /** Arabic writes its article in one word with what follows. */
    private static List<String> withoutArticles(List<String> words) {
        List<String> split = new ArrayList<>();
        for (String word : words) {
            if (word.length() >= SHORTEST_WITH_ARTICLE && word.startsWith("al")) {
                split.add("al");
                split.add(word.substring(2));
            } else {
                split.add(word);
            }
        }
        return split;
    }
}
