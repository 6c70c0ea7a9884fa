package org.opsrail.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsrail.document.DocumentSettings;
import org.springframework.stereotype.Component;

/** Where files wait while they are checked. */
@Component
public class Incoming {

    private static final int BUFFER = 64 * 1024;

    private final DocumentSettings settings;

    Incoming(DocumentSettings settings) {
        this.settings = settings;
    }

    /** Empty as soon as it is longer than what is taken; no byte more is read then, and nothing of it stays. */
    public Optional<Received> receive(InputStream content) throws IOException {
        Path directory = Files.createDirectories(settings.directory().resolve("incoming"));
        Received received = new Received(Files.createTempFile(directory, "upload", null));
        try {
            if (received.take(content, settings.largest().toBytes())) {
                return Optional.of(received);
            }
        } catch (IOException | RuntimeException broken) {
            received.close();
            throw broken;
        }
        received.close();
        return Optional.empty();
    }

    /** What a process left behind that died while a file came in. */
    public void dropAbandoned(Instant before) throws IOException {
        Path directory = Files.createDirectories(settings.directory().resolve("incoming"));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A file and its hash; gone when closed. */
    public static final class Received implements AutoCloseable {

        private final Path file;
        private final MessageDigest digest = sha256();
        private String hash = "";
        private long size;

        private Received(Path file) {
            this.file = file;
        }

        private boolean take(InputStream content, long most) throws IOException {
            byte[] buffer = new byte[BUFFER];
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > most) {
                        return false;
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            hash = HexFormat.of().formatHex(digest.digest());
            return true;
        }

        public Path file() {
            return file;
        }

        public String hash() {
            return hash;
        }

        public long size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java has no SHA-256", e);
            }
        }
    }
}
