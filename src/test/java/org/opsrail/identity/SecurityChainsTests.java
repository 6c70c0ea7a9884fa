package org.opsrail.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Who may reach what. 404 (and 405, 501) here: the chain let the request through to a path that nobody serves. */
@OpsrailTest
class SecurityChainsTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "nobody,  GET,    /v2/nothing-here,             401",
        "nobody,  GET,    /api/nothing-here,            401",
        "nobody,  GET,    /actuator/health,             200",
        "nobody,  GET,    /actuator/env,                401",
        "demo,    GET,    /v2/nothing-here,             404",
        "demo,    POST,   /v2/nothing-here,             404",
        "demo,    GET,    /api/nothing-here,            404",
        "demo,    GET,    /actuator/nothing-here,       404",
        "olivia,  POST,   /v2/nothing-here,             404",
        "olivia,  GET,    /actuator/nothing-here,       403",
        "marc,    GET,    /v2/nothing-here,             403",
        "marc,    POST,   /v2/nothing-here/search,      403",
        "marc,    POST,   /api/nothing-here,            404",
        "ada,     GET,    /v2/nothing-here,             404",
        "ada,     POST,   /v2/nothing-here/search,      404",
        "ada,     POST,   /v2/nothing-here,             403",
        "ada,     DELETE, /v2/nothing-here/search,      403",
        "ada,     GET,    /api/nothing-here,            404",
        "ada,     POST,   /api/nothing-here,            403",
        "stranger,GET,    /api/nothing-here,            401",
    })
    void shouldLetMachinesReachWhatTheirRoleMay(String who, String method, String path, int status) throws Exception {
        assertThat(send(who, who, method, path).statusCode()).isEqualTo(status);
    }

    @Test
    void shouldAnswerMachinesWithProblemDetailsAndWithoutASession() throws Exception {
        HttpResponse<String> refused = send("marc", "marc", "GET", "/v2/nothing-here");
        HttpResponse<String> unknown = send("nobody", "", "GET", "/api/nothing-here");

        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(unknown.body()).contains("\"status\":401");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldSendPeopleToTheSignInPage() throws Exception {
        HttpResponse<String> answer = send("nobody", "", "GET", "/tasks");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void shouldTellAProgramThatAsksForAPageWhereToGo() throws Exception {
        HttpResponse<String> answer = send("olivia", "olivia", "GET", "/cases/1/evidence.zip");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/api/cases/{key}/evidence.zip");
    }

    @Test
    void shouldSendTheSecurityHeaders() throws Exception {
        HttpResponse<String> answer = send("nobody", "", "GET", "/login");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
                        + " base-uri 'none'; object-src 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("OPSRAIL=", "HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/outbox", "/tasks", "/cases"})
    void shouldRefuseWhatNoDatabaseKeeps(String page) throws Exception {
        assertThat(Browser.of(context, "demo")
                        .open(get(page).param("q", "\0"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void shouldNotListTheSamplesOutsideOfTheLocalProfile() throws Exception {
        assertThat(send("nobody", "", "GET", "/login").body()).doesNotContain("olivia");
    }

    private HttpResponse<String> send(String username, String password, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "text/html,application/json");
        if (!username.equals("nobody")) {
            byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
