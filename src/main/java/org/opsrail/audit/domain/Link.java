package org.opsrail.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What the hash of an entry covers beside the hash before it. */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database holds them, never changed
record Link(
        long sequence,
        Instant at,
        String actor,
        String action,
        @Nullable String person,
        @Nullable String system,
        @Nullable Long caseKey,
        @Nullable String process,
        @Nullable Long modelKey,
        String details,
        byte @Nullable [] sealed) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * One line per field: its name, the length of its value in bytes, the value; without a value only the name. As long
     * as a value may hold anything, two different entries never have the same text.
     */
    String canonical() {
        StringBuilder text = new StringBuilder(256);
        line(text, "sequence", Long.toString(sequence));
        line(text, "at", MICROSECONDS.format(at));
        line(text, "actor", actor);
        line(text, "action", action);
        line(text, "person", person);
        line(text, "system", system);
        line(text, "case", caseKey == null ? null : caseKey.toString());
        line(text, "process", process);
        line(text, "model", modelKey == null ? null : modelKey.toString());
        line(text, "details", details);
        line(text, "sealed", sealed == null ? null : Base64.getEncoder().encodeToString(sealed));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        text.append(name);
        if (value != null) {
            int length = value.getBytes(StandardCharsets.UTF_8).length;
            text.append(' ').append(length).append(' ').append(value);
        }
        text.append('\n');
    }

    byte[] hashAfter(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
