package org.opsrail.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.domain.VirusScanner.Finding;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VirusScannerTests {

    @TempDir
    Path folder;

    @Test
    void shouldTellCleanFilesFromInfectedOnes() throws IOException {
        byte[] large = new byte[200_000];
        byte[] eicar = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);
        try (FakeClamd daemon = new FakeClamd(FakeClamd::clamav)) {
            assertThat(scan(daemon.port(), large)).isEqualTo(new Finding.Clean());
            assertThat(scan(daemon.port(), eicar)).isEqualTo(new Finding.Infected("Win.Test.EICAR_HDB-1"));
        }
    }

    @Test
    void shouldNeverTakeAFailureForCleanness() throws IOException {
        int nobody;
        try (FakeClamd daemon = new FakeClamd(content -> "INSTREAM size limit exceeded. ERROR")) {
            nobody = daemon.port();
            assertThat(scan(daemon.port(), new byte[10])).isEqualTo(new Finding.Unknown());
        }
        assertThat(scan(nobody, new byte[10])).isEqualTo(new Finding.Unknown());
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(scan(silent.getLocalPort(), new byte[10])).isEqualTo(new Finding.Unknown());
        }
    }

    @Test
    void shouldAskNobodyWhereNobodyIsConfigured() throws IOException {
        assertThat(scanner(Map.of()).scan(file(new byte[10]))).isEqualTo(new Finding.NotAsked());
    }

    private Finding scan(int port, byte[] content) throws IOException {
        return scanner(Map.of(
                        "opsrail.document.scanner.host", "127.0.0.1",
                        "opsrail.document.scanner.port", port,
                        "opsrail.document.scanner.timeout", "500ms"))
                .scan(file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private static VirusScanner scanner(Map<String, Object> settings) {
        return new VirusScanner(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("opsrail.document", DocumentSettings.class));
    }
}
