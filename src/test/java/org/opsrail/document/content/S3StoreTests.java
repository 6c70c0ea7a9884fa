package org.opsrail.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsrail.document.DocumentSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import software.amazon.awssdk.services.s3.S3Client;

/** Against S3Proxy, which speaks Amazon's protocol and checks its signatures. */
class S3StoreTests {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir
    Path folder;

    private S3Proxy server;
    private DocumentSettings settings;
    private S3Client client;
    private S3Store store;
    private Path file;

    @BeforeEach
    void aBucket() throws Exception {
        Properties where = new Properties();
        where.setProperty(
                "jclouds.filesystem.basedir",
                Files.createDirectory(folder.resolve("s3")).toString());
        server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", where))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "opsrail", "very-secret")
                .build();
        server.start();
        settings = settings("very-secret");
        client = S3Configuration.client(settings.s3());
        client.createBucket(bucket -> bucket.bucket("documents"));
        store = new S3Store(client, settings.s3());
        file = Files.writeString(folder.resolve("upload"), "test");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop();
    }

    @Test
    void shouldKeepAContentOnceAndDeleteItForGood() throws Exception {
        store.put(HASH, file);
        store.put(HASH, file);

        try (InputStream content = store.open(HASH)) {
            assertThat(content).hasContent("test");
        }
        assertThat(client.headObject(object -> object.bucket("documents").key("cases/" + HASH))
                        .contentLength())
                .isEqualTo(4);
        store.delete(HASH);
        store.delete(HASH);
        assertThatIOException().isThrownBy(() -> store.open(HASH)).withMessageContaining("lost");
    }

    @Test
    void shouldSayThatTheStorageRefuses() {
        try (S3Client stranger = S3Configuration.client(settings("guessed").s3())) {
            S3Store refused = new S3Store(stranger, settings.s3());

            assertThatIOException().isThrownBy(() -> refused.put(HASH, file)).withMessageContaining("storage");
            assertThatIOException().isThrownBy(() -> refused.open(HASH)).withMessageContaining("storage");
        }
    }

    @Test
    void shouldReadContentsWhereTheyAreWhenNewOnesGoElsewhere() throws Exception {
        ContentStore disk = new DiskStore(settings);
        disk.put(HASH, file);
        ContentStores both = new ContentStores(List.of(disk, store));

        assertThat(both.current()).isSameAs(store);
        try (InputStream content = both.open("disk", HASH)) {
            assertThat(content).hasContent("test");
        }
        assertThat(new ContentStores(List.of(disk)).current()).isSameAs(disk);
        assertThatIOException()
                .isThrownBy(() -> new ContentStores(List.of(disk)).open("s3", HASH))
                .withMessageContaining("not configured");
    }

    private DocumentSettings settings(String secret) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "opsrail.document.directory",
                        folder.resolve("disk").toString(),
                        "opsrail.document.s3.bucket",
                        "documents",
                        "opsrail.document.s3.endpoint",
                        "http://127.0.0.1:" + server.getPort(),
                        "opsrail.document.s3.prefix",
                        "cases/",
                        "opsrail.document.s3.access-key",
                        "opsrail",
                        "opsrail.document.s3.secret-key",
                        secret)))
                .bindOrCreate("opsrail.document", DocumentSettings.class);
    }
}
