package org.opsrail.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs our calls, and shows a receiver how to check them: HMAC-SHA256 with the shared secret over {@code timestamp.METHOD.path.body}
 * (UTF-8), in hexadecimal, as {@code Opsrail-Signature: v1=…}; the timestamp in seconds since 1970 is
 * {@code Opsrail-Timestamp}. A receiver refuses what is older than five minutes, and remembers {@code Idempotency-Key}.
 */
public final class WebhookSignature {

    public static final String TIMESTAMP = "Opsrail-Timestamp";
    public static final String SIGNATURE = "Opsrail-Signature";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1=";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    public WebhookSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param path with the query, as sent */
    public String sign(long timestamp, String method, String path, String body) {
        return VERSION + HexFormat.of().formatHex(mac("%d.%s.%s.%s".formatted(timestamp, method, path, body)));
    }

    /** Whether that call is ours, whole, and from within five minutes of {@code now}. */
    public boolean verify(String timestamp, String signature, String method, String path, String body, Instant now) {
        long seconds;
        try {
            seconds = Long.parseLong(timestamp);
        } catch (NumberFormatException e) {
            return false;
        }
        boolean recent = Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
        byte[] expected = sign(seconds, method, path, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8)) && recent;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
