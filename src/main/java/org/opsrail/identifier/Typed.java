package org.opsrail.identifier;

import java.util.Locale;
import java.util.OptionalInt;

/** An identifier as somebody typed or pasted it. */
record Typed(String written) {

    /** Longer than any identifier with all its separators and the name of its court. */
    static final int LONGEST = 80;

    private static final String SEPARATORS = ".-/:,()";

    static Typed of(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().map(Typed::plain).forEach(text::appendCodePoint);
        return new Typed(text.toString().strip().replaceAll(" {2,}", " "));
    }

    /** The first character that no identifier has; digits of other scripts are among them. */
    OptionalInt foreignCharacter(boolean namesAllowed) {
        return written.codePoints()
                .filter(c -> !isLatin(c) && !(namesAllowed && Character.isLetter(c)))
                .findFirst();
    }

    /** Upper case, without separators. */
    String compact() {
        StringBuilder text = new StringBuilder(written.length());
        written.chars().filter(c -> c != ' ' && SEPARATORS.indexOf(c) < 0).forEach(c -> text.append((char) c));
        return text.toString().toUpperCase(Locale.ROOT);
    }

    /** Upper case, with its separators except spaces. */
    String unspaced() {
        return written.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Every kind of space and dash becomes the one of the keyboard. */
    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        return Character.getType(character) == Character.DASH_PUNCTUATION ? '-' : character;
    }

    private static boolean isLatin(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == ' '
                || SEPARATORS.indexOf(c) >= 0;
    }
}
