package org.opsrail.screening.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what a name is found: its words in one spelling, their sound, their consonants, short forms, and parts of three letters. */
final class Terms {

    private static final int PART = 3;

    private Terms() {}

    /** Each with its weight. */
    static Map<String, Float> of(NameForm name) {
        Map<String, Float> terms = new HashMap<>();
        for (Word word : name.words()) {
            if (word.length() > 1 && !WordLists.isParticle(word.text())) {
                word(word, name.unvowelled(), terms);
            }
        }
        terms.put(
                "j"
                        + Word.joined(name.words().isEmpty() ? List.of(Word.of("")) : name.words())
                                .fold(),
                6f);
        return terms;
    }

    private static void word(Word word, boolean unvowelled, Map<String, Float> terms) {
        terms.put("=" + word.fold(), 4f);
        String bare = Skeleton.bare(word.skeleton());
        if (bare.length() > 1) {
            terms.put("#" + bare, unvowelled ? 4f : 1.5f);
        }
        if (word.sound().length() > 1) {
            terms.put("~" + word.sound(), 2f);
        }
        WordLists.groups(word.text()).forEach(group -> terms.put("n" + group, 2f));
        if (!unvowelled) {
            String framed = "^" + word.fold() + "$";
            for (int i = 0; i + PART <= framed.length(); i++) {
                terms.put("3" + framed.substring(i, i + PART), 1f);
            }
        }
    }
}
