package org.opsrail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.DocumentReferenceBatchResponse;
import io.camunda.client.api.response.DocumentReferenceResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.EngineAccess;
import org.springframework.beans.factory.annotation.Autowired;

/** Camunda's document interface through the official client, and by hand what the client would never send. */
@OpsrailTest
class DocumentApiTests {

    @Autowired
    private CamundaClient client;

    @Autowired
    private EngineAccess engine;

    private final HttpClient http = HttpClient.newHttpClient();
    private final byte[] content = SampleFiles.pdf("Contract " + UUID.randomUUID());

    @Test
    void shouldKeepWhatAClientCreates() throws Exception {
        DocumentReferenceResponse created = client.newCreateDocumentCommand()
                .content(content)
                .contentType("application/pdf")
                .fileName("Contrat signé.pdf")
                .timeToLive(Duration.ofHours(1))
                .processDefinitionId("employee-onboarding")
                .processInstanceKey(42)
                .customMetadata("signed", true)
                .send()
                .join();

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        assertThat(created.getContentHash()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(created.getStoreId()).isEqualTo("opsrail");
        assertThat(created.getMetadata())
                .returns("application/pdf", metadata -> metadata.getContentType())
                .returns("Contrat signé.pdf", metadata -> metadata.getFileName())
                .returns((long) content.length, metadata -> metadata.getSize())
                .returns("employee-onboarding", metadata -> metadata.getProcessDefinitionId())
                .returns(42L, metadata -> metadata.getProcessInstanceKey())
                .returns(Map.of("signed", true), metadata -> metadata.getCustomProperties());
        assertThat(created.getMetadata().getExpiresAt()).isAfter(OffsetDateTime.now());
        assertThat(read(created)).isEqualTo(content);
    }

    @Test
    void shouldDeleteForGood() {
        DocumentReferenceResponse created = create("doc-" + UUID.randomUUID());

        client.newDeleteDocumentCommand(created).send().join();

        refused(404, () -> read(created));
        refused(404, () -> client.newDeleteDocumentCommand(created).send().join());
    }

    @Test
    void shouldRefuseATakenIdAnotherStoreAndAnotherHash() {
        DocumentReferenceResponse created = create("doc-" + UUID.randomUUID());

        refused(409, () -> create(created.getDocumentId()));
        refused(
                400,
                () -> client.newDocumentContentGetRequest(created.getDocumentId())
                        .contentHash("0".repeat(64))
                        .send()
                        .join());
        refused(
                400,
                () -> client.newCreateDocumentCommand()
                        .content("x")
                        .storeId("gcp")
                        .send()
                        .join());
    }

    @Test
    void shouldTakeOfABatchWhatIsGood() {
        DocumentReferenceBatchResponse answer = client.newCreateDocumentBatchCommand()
                .addDocument()
                .content(content)
                .fileName("contract.pdf")
                .done()
                .addDocument()
                .content("<html><script></script></html>")
                .fileName("contract.pdf")
                .done()
                .send()
                .join();

        assertThat(answer.isSuccessful()).isFalse();
        assertThat(answer.getCreatedDocuments()).hasSize(1);
        assertThat(answer.getFailedDocuments())
                .singleElement()
                .satisfies(failed -> assertThat(failed.getDetail()).contains("application/pdf", "text/html"));
    }

    @Test
    void shouldLendADocumentByALink() throws Exception {
        DocumentReferenceResponse created = create("doc-" + UUID.randomUUID());

        String url = client.newCreateDocumentLinkCommand(created)
                .timeToLive(Duration.ofMinutes(5))
                .send()
                .join()
                .getUrl();

        HttpResponse<byte[]> lent = get(URI.create(url).getPath());
        assertThat(lent.statusCode()).isEqualTo(200);
        assertThat(lent.body()).isEqualTo(content);
        assertThat(lent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(lent.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(lent.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(get("/documents/shared/" + "A".repeat(43)).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldServeNobodyWhoIsNotOfOpsOrAuditing() throws Exception {
        DocumentReferenceResponse created = create("doc-" + UUID.randomUUID());
        String path = "/v2/documents/" + created.getDocumentId();

        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path, "nina").statusCode()).isEqualTo(403);
        assertThat(get(path, "olivia").statusCode()).isEqualTo(200);
        assertThat(get(path, "ada").statusCode()).isEqualTo(200);
        HttpRequest deletion = request(path, "ada").DELETE().build();
        assertThat(http.send(deletion, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldSayEarlyThatAFileIsTooLarge() throws Exception {
        assertThat(announce("Content-Length: 2147483648")).contains("413");
        byte[] tooLarge = new byte[3 * 1024 * 1024];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newCreateDocumentCommand()
                        .content(tooLarge)
                        .send()
                        .join())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(413))
                .withMessageContaining("at most 2 MB");
    }

    private String announce(String length) throws IOException {
        String start = """
                POST /v2/documents HTTP/1.1
                Host: localhost
                Authorization: %s
                Accept: application/json
                Content-Type: multipart/form-data; boundary=x
                %s

                --x
                Content-Disposition: form-data; name="file"; filename="huge.pdf"

                """.formatted(basic("olivia"), length).replace("\n", "\r\n");
        URI address = engine.restAddress();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private DocumentReferenceResponse create(String id) {
        return client.newCreateDocumentCommand()
                .content(content)
                .documentId(id)
                .contentType("application/pdf")
                .fileName("contract.pdf")
                .send()
                .join();
    }

    private byte[] read(DocumentReferenceResponse document) {
        try (InputStream stream =
                client.newDocumentContentGetRequest(document).send().join()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(int status, Runnable request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(request::run)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(status));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(engine.restAddress().resolve(path)).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String who) throws Exception {
        return http.send(request(path, who).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String who) {
        return HttpRequest.newBuilder(engine.restAddress().resolve(path))
                .header("Authorization", basic(who))
                .method("GET", BodyPublishers.noBody());
    }

    private static String basic(String who) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
    }
}
