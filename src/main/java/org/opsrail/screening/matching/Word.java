package org.opsrail.screening.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * One word of a name with all by which it is compared, worked out once and kept in the index.
 *
 * @param text in lower-case ASCII
 * @param fold see {@link Fold}
 * @param sound by Double Metaphone, empty for none
 * @param skeleton see {@link Skeleton}
 */
record Word(String text, String fold, String sound, String skeleton) {

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static Word of(String text) {
        return new Word(
                text, Fold.of(text), Objects.requireNonNullElse(SOUND.doubleMetaphone(text), ""), Skeleton.of(text));
    }

    /** Several words as if they were written in one; its sound is not told. */
    static Word joined(List<Word> words) {
        return words.size() == 1
                ? words.getFirst()
                : new Word(
                        words.stream().map(Word::text).collect(Collectors.joining()),
                        words.stream().map(Word::fold).collect(Collectors.joining()),
                        "",
                        words.stream().map(Word::skeleton).collect(Collectors.joining()));
    }

    int length() {
        return text.length();
    }

    String written() {
        return String.join(",", text, fold, sound, skeleton);
    }

    static Word read(String written) {
        String[] parts = written.split(",", -1);
        return new Word(parts[0], parts[1], parts[2], parts[3]);
    }
}
