package org.opsrail.answerlibrary;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was released and may serve again.
 *
 * @param key for example {@code trust-request/0198…/Security!D5}; the same comes once only
 * @param question in the words in which it was asked
 * @param from the answer that it was made from, null when it was written anew
 * @param topic for a new answer
 * @param owner employee number, for a new answer
 * @param writtenBy who wrote the text
 * @param releasedBy who released it
 */
public record Learned(
        String key,
        String question,
        Locale language,
        @Nullable Choice choice,
        String text,
        @Nullable UUID from,
        String topic,
        String owner,
        String writtenBy,
        String releasedBy) {}
