package org.opsrail.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.opsrail.document.DocumentSettings;
import org.springframework.stereotype.Component;

/** On disk: {@code ab/cdef…}, written beside, made durable, then moved to its name in one step. */
@Component
class DiskStore implements ContentStore {

    static final String ID = "disk";

    private final Path root;

    DiskStore(DocumentSettings settings) {
        this.root = settings.directory().resolve("content");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void put(String hash, Path file) throws IOException {
        Path target = path(hash);
        if (Files.exists(target)) {
            return;
        }
        Path folder = Files.createDirectories(folder(hash));
        Path beside = Files.createTempFile(folder, "incoming", null);
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            sync(beside, StandardOpenOption.WRITE);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    private Path path(String hash) {
        return folder(hash).resolve(hash.substring(2));
    }

    private Path folder(String hash) {
        return root.resolve(hash.substring(0, 2));
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
