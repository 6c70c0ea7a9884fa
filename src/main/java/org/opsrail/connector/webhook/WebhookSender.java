package org.opsrail.connector.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.Target;
import org.opsrail.connector.WebhookSignature;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Sends signed calls and sorts the answers; never follows a redirect. The whole answer has to be there in time. */
@Component
class WebhookSender {

    private final HttpClient http;
    private final Duration patience;
    private final InstantSource clock;

    WebhookSender(ConnectorSettings settings) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = settings.answerTimeout();
        this.clock = InstantSource.system();
    }

    Answer post(Target target, UUID key, String body) {
        HttpRequest.Builder request = signed(target, target.endpoint(), "POST", body)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.IDEMPOTENCY_KEY, key.toString())
                .POST(BodyPublishers.ofString(body));
        return send(target, request.build());
    }

    Answer get(Target target, String employeeNumber) {
        URI account = URI.create(
                target.endpoint() + "/" + UriUtils.encodePathSegment(employeeNumber, StandardCharsets.UTF_8));
        return send(target, signed(target, account, "GET", "").build());
    }

    /** Signed with the real time, since the receiver does not live in our rehearsal. */
    private HttpRequest.Builder signed(Target target, URI address, String method, String body) {
        long timestamp = clock.instant().getEpochSecond();
        String signature = new WebhookSignature(target.secret()).sign(timestamp, method, address.getRawPath(), body);
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .header(WebhookSignature.TIMESTAMP, Long.toString(timestamp))
                .header(WebhookSignature.SIGNATURE, signature);
    }

    private Answer send(Target target, HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return sorted(target, new Answer(response.statusCode(), response.body()));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw target.unreachable(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw target.unreachable(e);
        }
    }

    private static Answer sorted(Target target, Answer answer) {
        IllegalStateException cause = new IllegalStateException("HTTP " + answer.status());
        return switch (answer.status()) {
            case 401, 403 -> throw target.keyNotAccepted(cause);
            case 408, 429 -> throw target.failing(answer.status(), cause);
            default -> {
                if (answer.status() >= 500) {
                    throw target.failing(answer.status(), cause);
                }
                if (answer.status() >= 300 && answer.status() < 400) {
                    throw target.notUnderstood(cause);
                }
                yield answer;
            }
        };
    }

    record Answer(int status, String body) {

        boolean isRefusal() {
            return status >= 400;
        }
    }
}
