package org.opsrail.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Files fetched from addresses that the installation allows; where a server sends on to has to be allowed, too. */
@Component
public class Downloads {

    private static final int MOST_HOPS = 4;

    private final AllowedEndpoints endpoints;
    private final ConnectorSettings settings;
    private final HttpClient http;

    Downloads(ConnectorSettings settings) {
        this.endpoints = new AllowedEndpoints(settings.allowedEndpoints());
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Writes what lies at the address to the file, one byte more than {@code most} at most.
     *
     * @throws ConnectorUnavailable when it is not allowed, does not answer, or answers with anything but the file
     */
    public void fetch(URI address, Path file, long most) {
        if (!endpoints.allow(address)) {
            throw refused(address, "is not among opsrail.connector.allowed-endpoints, so it is not called");
        }
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpResponse<InputStream> response = answer(address);
            try (InputStream body = response.body()) {
                worker.submit(() -> copy(body, file, most))
                        .get(settings.downloadTimeout().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new ConnectorUnavailable(host(address) + " did not send the file.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorUnavailable(host(address) + " was not waited for.", e);
        }
    }

    private HttpResponse<InputStream> answer(URI address) throws IOException, InterruptedException {
        URI next = address;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<InputStream> response = http.send(
                    HttpRequest.newBuilder(next)
                            .timeout(settings.answerTimeout())
                            .build(),
                    BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response;
            }
            response.body().close();
            if (response.statusCode() < 300 || response.statusCode() >= 400) {
                throw refused(address, "answered with HTTP " + response.statusCode());
            }
            next = onwards(next, response.headers().firstValue("Location").orElse(""));
        }
        throw refused(address, "sends on too often");
    }

    private URI onwards(URI from, String location) {
        try {
            URI next = from.resolve(location);
            if (endpoints.allowOnwards(next)) {
                return next;
            }
            throw refused(
                    from,
                    "sends on to %s, which is not among opsrail.connector.allowed-endpoints".formatted(host(next)));
        } catch (IllegalArgumentException e) {
            throw refused(from, "sends on to nowhere");
        }
    }

    private static Path copy(InputStream body, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[64 * 1024];
            long left = most + 1;
            for (int read = body.read(chunk); read >= 0 && left > 0; read = body.read(chunk)) {
                int taken = (int) Math.min(read, left);
                out.write(chunk, 0, taken);
                left -= taken;
            }
        }
        return file;
    }

    private static ConnectorUnavailable refused(URI address, String why) {
        String message = host(address) + " " + why + ".";
        return new ConnectorUnavailable(message, new IllegalStateException(message));
    }

    private static String host(URI address) {
        return address.getHost() == null ? address.toString() : address.getHost();
    }
}
