package org.opsrail.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a file field accepts, as HTML writes it ({@code .pdf,image/*}); an expression instead of a list is the
 * browser's matter alone.
 */
public record AcceptedFiles(List<String> kinds) {

    /** @param accept nothing accepts everything that is taken at all */
    public static AcceptedFiles of(String accept) {
        return new AcceptedFiles(
                accept.startsWith("=") || accept.contains("{{")
                        ? List.of()
                        : Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", -1))
                                .map(String::strip)
                                .filter(kind -> !kind.isEmpty())
                                .toList());
    }

    public boolean accept(String fileName, String contentType) {
        return kinds.isEmpty()
                || kinds.stream()
                        .anyMatch(kind -> kind.startsWith(".")
                                ? fileName.toLowerCase(Locale.ROOT).endsWith(kind)
                                : isOf(contentType, kind));
    }

    private static boolean isOf(String contentType, String kind) {
        return kind.endsWith("/*")
                ? contentType.startsWith(kind.substring(0, kind.length() - 1))
                : contentType.equals(kind);
    }
}
