package org.opsrail.connector.vies;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.VatRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks VIES by its REST interface; never follows a redirect. The whole answer has to be there in time. */
@Component
class Vies implements VatRegister {

    private static final int PREFIX = 2;

    /** The member states as VIES calls them, and Northern Ireland; Great Britain has left. */
    private static final Set<String> COVERED = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private final ViesSettings settings;
    private final ConnectorSettings connectors;
    private final JsonMapper json;
    private final HttpClient http;

    Vies(ViesSettings settings, ConnectorSettings connectors, JsonMapper json) {
        this.settings = settings;
        this.connectors = connectors;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(connectors.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean covers(String vatNumber) {
        return settings.enabled() && vatNumber.length() > PREFIX && COVERED.contains(prefix(vatNumber));
    }

    @Override
    public Answer ask(String vatNumber) {
        Map<String, String> question = new HashMap<>();
        question.put("countryCode", prefix(vatNumber));
        question.put("vatNumber", vatNumber.substring(PREFIX));
        if (settings.requester().length() > PREFIX) {
            question.put("requesterMemberStateCode", prefix(settings.requester()));
            question.put("requesterNumber", settings.requester().substring(PREFIX));
        }
        HttpRequest request = HttpRequest.newBuilder(settings.endpoint())
                .timeout(connectors.answerTimeout())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(question)))
                .build();
        HttpResponse<String> response = send(request);
        return ViesAnswer.read(json, response.statusCode(), response.body());
    }

    private static String prefix(String vatNumber) {
        return vatNumber.substring(0, PREFIX);
    }

    private HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(connectors.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new ConnectorUnavailable("VIES can't be reached: no answer in time.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectorUnavailable("VIES was not waited for.", e);
        }
    }
}
