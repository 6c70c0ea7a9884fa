package org.opsrail.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.browser.SampleCase;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A hire answers before day 0, on a link from a mail, and others try what they should not. */
@OpsrailTest
class GuestLinkTests {

    private static final Pattern LINK = Pattern.compile("/guest/onboarding-arrival/[\\w-]{43}");
    private static final Map<String, String> GOOD = Map.of(
            "preferredName", "Cam",
            "keyboard", "azerty",
            "emergencyName", "Dominique Vasseur",
            "emergencyPhone", "+33 1 44 55 66 77");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog log;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private SampleCase hire;
    private String link;

    @BeforeEach
    void aHireWithAMail() {
        hire = SampleCase.start(context, "http://127.0.0.1:" + port);
        link = mailed();
    }

    @Test
    void shouldTakeAnswersOnceAndShowThemToWhomTheyConcern() throws Exception {
        assertThat(open(link).body()).contains("Camille", "Whom to call in an emergency");

        HttpResponse<String> taken = send(link, GOOD, "contract.pdf", SampleFiles.pdf("Contract " + link));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("Thank you");
        assertThat(page("demo")).contains("Cam", "AZERTY", "Dominique Vasseur", "Signed contract", "answered");
        assertThat(page("yusuf")).contains("Cam").doesNotContain("Dominique Vasseur", "Signed contract");
        assertThat(kept()).containsEntry("preferred_name", "Cam").containsEntry("emergency_phone", "+33 1 44 55 66 77");
        assertThat(open(link).statusCode()).isEqualTo(404);
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(404);
        assertThat(told()).containsExactly("issue-link null", "use-link null", "refuse-link used");
        assertThat(as("ada", get("/audit").param("action", "guest.refuse-link")).getContentAsString())
                .contains("it was used already")
                .doesNotContain("why: used");
    }

    @Test
    void shouldSayWhatIsMissingAndLoseNothing() throws Exception {
        Map<String, String> half = new LinkedHashMap<>(GOOD);
        half.put("emergencyPhone", "soon");
        half.put("keyboard", "dvorak");

        HttpResponse<String> refused = send(link, half, "contract.pdf", SampleFiles.pdf("Contract " + link));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Write a phone number",
                        "Choose one of the answers",
                        "value=\"Cam\"",
                        "contract.pdf has arrived");
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(200);
        assertThat(page("demo")).contains("Signed contract");
    }

    @Test
    void shouldRefuseAFileWhoseTypeLies() throws Exception {
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> refused = send(link, GOOD, "contract.pdf", script);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("its content is text/html").doesNotContain("has arrived");
        assertThat(send(link, GOOD, "photo.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseALargeFileBeforeReadingIt() throws Exception {
        assertThat(announced(2_147_483_648L)).contains("413", "At most 2 MB");
        assertThat(announced(2_621_440L)).contains("413", "At most 2 MB");
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldEndWithRevocationAndBeginAnewWhenSentAnew() throws Exception {
        String id = jdbc.sql("SELECT id::text FROM guest.link WHERE case_key = ? AND revoked_at IS NULL")
                .param(hire.caseKey())
                .query(String.class)
                .single();
        assertThat(as("nina", post("/guest-links/" + id + "/revoke")).getStatus())
                .isEqualTo(404);
        assertThat(as("ada", post("/guest-links/" + id + "/revoke")).getStatus())
                .isEqualTo(403);
        assertThat(open(link).statusCode()).isEqualTo(200);

        as("olivia", post("/guest-links/" + id + "/revoke"));
        assertThat(open(link).statusCode()).isEqualTo(404);
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(404);
        assertThat(page("ada")).contains("revoked").doesNotContain("Send anew");

        as("olivia", post("/guest-links/" + id + "/send"));
        String anew = mailed();
        assertThat(anew).isNotEqualTo(link);
        assertThat(open(anew).statusCode()).isEqualTo(200);
        assertThat(told())
                .containsExactly("issue-link null", "revoke-link null", "refuse-link revoked", "issue-link null");
        assertThat(open(link).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldEndWithItsTimeAndAfterManyTries() throws Exception {
        change("tries = 30");
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(429);
        change("expires_at = now() - interval '1 minute'");
        assertThat(open(link).statusCode()).isEqualTo(404);
        assertThat(send(link, GOOD, null, null).statusCode()).isEqualTo(404);
        assertThat(told()).containsExactly("issue-link null", "refuse-link too-often");
    }

    @Test
    void shouldTellALinkThatIsOverFromOneThatNeverWasToNobody() throws Exception {
        HttpResponse<String> never = open("/guest/onboarding-arrival/" + "B".repeat(43));
        change("expires_at = now() - interval '1 minute'");
        HttpResponse<String> expired = open(link);
        change("revoked_at = now()");
        HttpResponse<String> revoked = open(link);
        change("revoked_at = NULL, used_at = now()");
        HttpResponse<String> used = open(link);

        assertThat(List.of(expired, revoked, used))
                .allSatisfy(over -> assertThat(over.statusCode()).isEqualTo(never.statusCode()))
                .allSatisfy(over -> assertThat(over.body()).isEqualTo(never.body()));
    }

    @Test
    void shouldOpenNoFormButItsOwnAndStopWhoGuesses() throws Exception {
        assertThat(guess(link.replace("onboarding-arrival", "incident-report"), "10.9.0.1"))
                .isEqualTo(404);
        for (int tries = 0; tries < 50; tries++) {
            guess("/guest/onboarding-arrival/" + "A".repeat(43), "10.9.0.2");
        }
        assertThat(guess(link, "10.9.0.2")).isEqualTo(429);
        assertThat(guess(link, "10.9.0.3")).isEqualTo(200);
    }

    @Test
    void shouldTellNobodyTheSecretAndRunNoScript() throws Exception {
        HttpResponse<String> page = open(link);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain("<script");
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(page("demo")).doesNotContain(secret);
        assertThat(jdbc.sql("SELECT count(*) FROM guest.link AS l WHERE l::text LIKE ?")
                        .param("%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> told() {
        return log.ofCase(hire.caseKey()).stream()
                .filter(entry -> entry.action().startsWith("guest."))
                .map(entry -> entry.action().replace("guest.", "") + " "
                        + entry.details().get("why"))
                .toList();
    }

    private String mailed() {
        String text = jdbc.sql(
                        "SELECT text_body FROM notification.message WHERE template = 'arrival' AND text_body LIKE ?"
                                + " ORDER BY created_at DESC LIMIT 1")
                .param("%Camille%")
                .query(String.class)
                .single();
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void change(String what) {
        jdbc.sql("UPDATE guest.link SET " + what + " WHERE case_key = ?")
                .param(hire.caseKey())
                .update();
    }

    private Map<String, Object> kept() {
        return jdbc.sql("SELECT a.* FROM onboarding.arrival a JOIN onboarding.onboarding o ON o.id = a.onboarding_id"
                        + " WHERE o.process_instance_key = ?")
                .param(hire.caseKey())
                .query()
                .singleRow();
    }

    private int guess(String path, String address) throws Exception {
        return Browser.mvc(context)
                .perform(get(URI.create(path)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String who) throws Exception {
        return as(who, get("/cases/" + hire.caseKey())).getContentAsString();
    }

    private MockHttpServletResponse as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, who)
                .open(request.header("Accept-Language", "en"))
                .getResponse();
    }

    private HttpResponse<String> open(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> texts, String fileName, byte[] file)
            throws Exception {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            body.writeBytes(
                    part("name=\"" + text.getKey() + "\"", text.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        if (file != null) {
            body.writeBytes(part(
                    "name=\"contract\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                    file));
        }
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static byte[] part(String disposition, byte[] content) {
        java.io.ByteArrayOutputStream part = new java.io.ByteArrayOutputStream();
        part.writeBytes(("--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    /** What the server says when so many bytes are announced and none is sent. */
    private String announced(long length) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String head = "POST " + link
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: en\r\n"
                    + "Connection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            StringBuilder answer = new StringBuilder();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }
}
