package org.opsrail.duediligence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A customer relationship system that tells of deals, as the specification says and not as our code has it. */
final class SignedDeals {

    /** As the test's profile has them. */
    static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final String NEXT_SECRET = "b3Bzcmlscy1uZXh0LXNlY3JldC1vZi10ZXN0cyE=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    SignedDeals(int port) {
        this.address = URI.create("http://127.0.0.1:%d/api/webhooks/customers".formatted(port));
    }

    record Call(String id, long time, String signature, String body) {

        static Call signed(String id, Instant at, String body, String secret) {
            long time = at.getEpochSecond();
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
                byte[] signature =
                        mac.doFinal("%s.%d.%s".formatted(id, time, body).getBytes(StandardCharsets.UTF_8));
                return new Call(id, time, "v1," + Base64.getEncoder().encodeToString(signature), body);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        Call altered(String other) {
            return new Call(id, time, signature, other);
        }
    }

    HttpResponse<String> send(Call call) throws IOException, InterruptedException {
        return send(call, BodyPublishers.ofString(call.body()));
    }

    /** Without telling how much it is. */
    HttpResponse<String> sendInPieces(Call call) throws IOException, InterruptedException {
        return send(
                call,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(call.body().getBytes(StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> send(Call call, BodyPublisher body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("webhook-id", call.id())
                        .header("webhook-timestamp", Long.toString(call.time()))
                        .header("webhook-signature", call.signature())
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }
}
