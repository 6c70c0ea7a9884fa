package org.opsrail.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail.
 *
 * @param sequence 1 for the first entry, without gaps
 * @param actor employee number or username; {@code worker:<job type>} or {@code opsrail} where no person acted
 * @param modelKey the engine's key of the process definition
 * @param personal null when the person's key has been destroyed
 * @param canonical the text that is hashed: SHA-256 of the {@code previous} 32 bytes and this text in UTF-8
 * @param previous the hash of the entry before, in hexadecimal
 */
public record RecordedEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        @Nullable String person,
        @Nullable String system,
        @Nullable Long caseKey,
        @Nullable String process,
        @Nullable Long modelKey,
        Map<String, Object> details,
        @Nullable Map<String, Object> personal,
        String canonical,
        String previous,
        String hash) {}
