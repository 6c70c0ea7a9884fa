package org.opsrail.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls that are signed as the specification <em>Standard Webhooks</em> 1.0 asks for: in {@code webhook-signature}
 * stands {@code v1,} and in Base64 the HMAC-SHA256 over {@code webhook-id.webhook-timestamp.body}; several signatures
 * stand between spaces. The timestamp is in seconds since 1970.
 */
public final class StandardWebhook {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST_SECRET = 24;
    private static final int LONGEST_SECRET = 64;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern IDS = Pattern.compile("[!-~]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<SecretKeySpec> keys;

    private StandardWebhook(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /** Why a call is not believed. */
    public enum Refusal {
        /** Not each of the three headers is there and can be read. */
        UNSIGNED,
        /** More than five minutes lie between its time and ours. */
        OUT_OF_TIME,
        /** No known secret gives that signature of that body. */
        FORGED
    }

    /**
     * @param secrets each {@code whsec_} and 24 to 64 bytes in Base64, between spaces: while one is replaced, both count
     * @throws IllegalArgumentException when one is none; the message does not tell it
     */
    public static StandardWebhook of(String secrets) {
        return new StandardWebhook(
                SPACES.splitAsStream(secrets.strip()).map(StandardWebhook::key).toList());
    }

    private static SecretKeySpec key(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.substring(SECRET.length()));
            if (secret.startsWith(SECRET) && bytes.length >= SHORTEST_SECRET && bytes.length <= LONGEST_SECRET) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw noSecret(e);
        }
        throw noSecret(null);
    }

    private static IllegalArgumentException noSecret(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "A webhook's secret is whsec_ followed by %d to %d bytes in Base64: echo \"whsec_$(openssl rand -base64 32)\""
                        .formatted(SHORTEST_SECRET, LONGEST_SECRET),
                cause);
    }

    /** Empty when the call is from somebody who knows a secret, whole, and from within five minutes of {@code now}. */
    public Optional<Refusal> check(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (!IDS.matcher(id).matches() || !SECONDS.matcher(timestamp).matches() || signatures.isBlank()) {
            return Optional.of(Refusal.UNSIGNED);
        }
        if (Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE.toSeconds()) {
            return Optional.of(Refusal.OUT_OF_TIME);
        }
        List<byte[]> given = SPACES.splitAsStream(signatures.strip())
                .map(signature -> signature.getBytes(StandardCharsets.UTF_8))
                .toList();
        boolean genuine = keys.stream()
                .map(key -> sign(key, id, timestamp, body))
                .anyMatch(expected -> given.stream().anyMatch(one -> MessageDigest.isEqual(expected, one)));
        return genuine ? Optional.empty() : Optional.of(Refusal.FORGED);
    }

    private static byte[] sign(SecretKeySpec key, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            String signature = VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return signature.getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
