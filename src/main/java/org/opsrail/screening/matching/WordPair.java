package org.opsrail.screening.matching;

import org.jspecify.annotations.Nullable;
import org.opsrail.screening.Evidence;
import org.opsrail.screening.ListedEntity.Kind;

/**
 * How alike two words are.
 *
 * @param likeness 0 to 1
 */
record WordPair(double likeness, Evidence.@Nullable Kind how) {

    static final WordPair UNLIKE = new WordPair(0, null);

    private static final double INITIAL = 0.8;
    private static final double ROMANISATION = 0.97;
    private static final double SHORT_FORM = 0.95;
    private static final double UNVOWELLED = 0.93;
    private static final double SOUND = 0.88;
    private static final double LEAST_LIKE = 0.78;
    private static final double LEAST_LIKE_BY_SOUND = 0.62;

    static WordPair of(Word one, Word other, Kind kind, boolean unvowelled) {
        boolean person = kind == Kind.PERSON;
        if (one.text().equals(other.text())) {
            return new WordPair(1, Evidence.Kind.SAME_WORD);
        }
        if (one.length() == 1 || other.length() == 1) {
            return person && one.text().charAt(0) == other.text().charAt(0)
                    ? new WordPair(INITIAL, Evidence.Kind.INITIAL)
                    : UNLIKE;
        }
        if (one.fold().equals(other.fold())) {
            return new WordPair(ROMANISATION, Evidence.Kind.ROMANISATION);
        }
        if (person && WordLists.isShortForm(one.text(), other.text())) {
            return new WordPair(SHORT_FORM, Evidence.Kind.SHORT_FORM);
        }
        if (unvowelled && readAlike(one.skeleton(), other.skeleton())) {
            return new WordPair(UNVOWELLED, Evidence.Kind.UNVOWELLED);
        }
        return bySpelling(one, other);
    }

    private static WordPair bySpelling(Word one, Word other) {
        double spelling = Math.max(
                Distance.likeness(one.text(), other.text()), Distance.likeness(one.fold(), other.fold()) - 0.02);
        if (spelling >= LEAST_LIKE_BY_SOUND
                && !one.sound().isEmpty()
                && one.sound().equals(other.sound())) {
            return new WordPair(Math.max(spelling, SOUND), Evidence.Kind.SOUNDS_ALIKE);
        }
        return spelling >= LEAST_LIKE ? new WordPair(spelling, Evidence.Kind.SPELLING) : UNLIKE;
    }

    private static boolean readAlike(String one, String other) {
        return Skeleton.reads(one, other) || Skeleton.reads(other, one);
    }
}
