package org.opsrail.screening.matching;

/**
 * The consonants of a word, with {@code y} and {@code w} for the vowels that Arabic and Hebrew may write with these
 * letters; short vowels they never write.
 */
final class Skeleton {

    private Skeleton() {}

    static String of(String token) {
        String plain = token.replace("kh", "x")
                .replace("sh", "$")
                .replace("ch", "$")
                .replace("gh", "g")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("ph", "f")
                .replace("ou", "w")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('j', 'g')
                .replace('p', 'b')
                .replace('v', 'w')
                .replace('z', 'd')
                .replace("x", "k");
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char letter = "eiy".indexOf(c) >= 0 ? 'y' : "ouw".indexOf(c) >= 0 ? 'w' : c;
            boolean again = !kept.isEmpty() && kept.charAt(kept.length() - 1) == letter;
            if (letter != 'a' && !again && (letter == '$' || Character.isLetter(letter))) {
                kept.append(letter);
            }
        }
        int last = kept.length() - 1;
        if (last > 0 && kept.charAt(last) == 'h') {
            kept.setLength(last);
        }
        return kept.toString();
    }

    /** The consonants alone. */
    static String bare(String skeleton) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            if (c != 'y' && c != 'w' && (kept.isEmpty() || kept.charAt(kept.length() - 1) != c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Whether the written word can be read as the vowelled one: what it lacks are vowels only. */
    static boolean reads(String written, String vowelled) {
        if (!bare(written).equals(bare(vowelled))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            while (at < vowelled.length() && vowelled.charAt(at) != c) {
                at++;
            }
            if (at++ >= vowelled.length()) {
                // Written at the beginning or the end, such a letter may stand for what is spoken otherwise.
                return (c == 'y' || c == 'w') && bare(written).length() > 2;
            }
        }
        return true;
    }
}
