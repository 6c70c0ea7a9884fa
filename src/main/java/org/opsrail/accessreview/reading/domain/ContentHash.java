package org.opsrail.accessreview.reading.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what lines hold, whatever their order: each cell as its length in UTF-8 bytes, a colon and its text, a
 * line's cells one after the other, the lines sorted by code point and ended by a line feed. Null is the empty text.
 */
public final class ContentHash {

    private ContentHash() {}

    /** In hexadecimal. */
    public static String of(Collection<List<@Nullable Object>> lines) {
        MessageDigest digest = sha256();
        lines.stream().map(ContentHash::line).sorted().forEach(line -> {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(List<@Nullable Object> cells) {
        return cells.stream()
                .map(cell -> Objects.toString(cell, ""))
                .map(text -> text.getBytes(StandardCharsets.UTF_8).length + ":" + text)
                .collect(Collectors.joining());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
