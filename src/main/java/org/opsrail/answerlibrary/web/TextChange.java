package org.opsrail.answerlibrary.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/** What was put into a text and taken out of it, word by word. */
final class TextChange {

    private TextChange() {}

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** @param text whole words with the blanks behind them */
    record Part(Kind kind, String text) {}

    static List<Part> between(String before, String after) {
        Map<String, Character> letters = new HashMap<>();
        List<String> words = new ArrayList<>();
        String one = spelt(before, letters, words);
        String other = spelt(after, letters, words);
        List<Part> parts = new ArrayList<>();
        new StringsComparator(one, other).getScript().visit(new CommandVisitor<Character>() {
            @Override
            public void visitInsertCommand(Character letter) {
                add(parts, Kind.ADDED, words.get(letter));
            }

            @Override
            public void visitKeepCommand(Character letter) {
                add(parts, Kind.SAME, words.get(letter));
            }

            @Override
            public void visitDeleteCommand(Character letter) {
                add(parts, Kind.REMOVED, words.get(letter));
            }
        });
        return List.copyOf(parts);
    }

    /** Each word as one letter, the same word as the same. */
    private static String spelt(String text, Map<String, Character> letters, List<String> words) {
        StringBuilder spelt = new StringBuilder();
        for (String word : text.split("(?<=\\s)(?=\\S)", -1)) {
            spelt.append(letters.computeIfAbsent(word, w -> {
                words.add(w);
                return (char) (words.size() - 1);
            }));
        }
        return spelt.toString();
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.add(new Part(kind, parts.removeLast().text() + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }
}
