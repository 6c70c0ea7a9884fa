package org.opsrail.engine.readmodel.search;

/** {@code *} for any characters, {@code ?} for one, {@code \} takes both their meaning. */
final class Wildcards {

    private Wildcards() {}

    static String toLike(String pattern) {
        StringBuilder like = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> like.append('%');
                case '?' -> like.append('_');
                case '%', '_' -> like.append('\\').append(c);
                case '\\' -> like.append(escaped(i + 1 < pattern.length() ? pattern.charAt(++i) : '\\'));
                default -> like.append(c);
            }
        }
        return like.toString();
    }

    private static String escaped(char c) {
        return c == '*' || c == '?' ? String.valueOf(c) : "\\" + c;
    }
}
