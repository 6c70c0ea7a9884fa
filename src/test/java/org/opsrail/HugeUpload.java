package org.opsrail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Announces 2 GB, sends a little of it, and waits for the answer without sending the rest. */
public final class HugeUpload {

    private static final long ANNOUNCED = 2_147_483_648L;
    private static final int PATIENCE_MS = 10_000;

    private final int port;
    private final String credentials;

    private HugeUpload(int port, String credentials) {
        this.port = port;
        this.credentials = credentials;
    }

    /** HTTP Basic; the name is the password. */
    public static HugeUpload byMachine(int port, String who) {
        return new HugeUpload(
                port,
                "Authorization: Basic "
                        + Base64.getEncoder().encodeToString((who + ':' + who).getBytes(StandardCharsets.US_ASCII)));
    }

    /** With a session and the token of its pages; the name is the password. */
    public static HugeUpload byPerson(int port, String who) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI login = URI.create("http://127.0.0.1:" + port + "/login");
        String form = "username=%s&password=%s&_csrf=%s".formatted(who, who, encoded(token(http, login)));
        http.send(
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        String token = token(http, login.resolve("/account"));
        String session = cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return new HugeUpload(port, "X-CSRF-TOKEN: " + token + "\r\nCookie: " + session);
    }

    /** The status line, as soon as it is there. */
    public String statusLine(String path, String contentType) throws IOException {
        String head = """
                POST %s HTTP/1.1
                Host: localhost
                Accept: application/json
                Content-Type: %s
                Content-Length: %d
                %s

                the first of many lines
                """.formatted(path, contentType, ANNOUNCED, credentials).replaceAll("\r?\n", "\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String token(HttpClient http, URI page) throws IOException, InterruptedException {
        String body = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        Matcher found =
                Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("No token in " + page);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.US_ASCII);
    }
}
