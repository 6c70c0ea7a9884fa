package org.opsrail.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings.
 *
 * @param fileName as sent; directories and what can't be seen are left out
 * @param declaredType what the sender says that it is, null when it says nothing
 * @param expiresAt null for never
 */
public record NewDocument(
        String id,
        Placement placement,
        String fileName,
        @Nullable String declaredType,
        @Nullable Instant expiresAt,
        Map<String, Object> properties,
        String createdBy) {

    private static final int LONGEST_NAME = 200;

    public NewDocument {
        fileName = readable(fileName);
    }

    public static NewDocument of(
            Placement placement,
            String fileName,
            @Nullable String declaredType,
            @Nullable Instant expiresAt,
            String createdBy) {
        return new NewDocument(
                UUID.randomUUID().toString(), placement, fileName, declaredType, expiresAt, Map.of(), createdBy);
    }

    private static String readable(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\"]", "")
                .strip();
        String shortened =
                visible.length() <= LONGEST_NAME ? visible : visible.substring(visible.length() - LONGEST_NAME);
        return Optional.of(shortened).filter(known -> !known.isEmpty()).orElse("document");
    }
}
