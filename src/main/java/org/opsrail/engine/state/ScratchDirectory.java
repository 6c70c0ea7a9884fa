package org.opsrail.engine.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Directories that are worth nothing once the process has ended: what counts is in PostgreSQL. */
public final class ScratchDirectory {

    private final Path root;
    private final AtomicInteger count = new AtomicInteger();

    /** Clears away what processes that have died left behind. */
    public ScratchDirectory(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
            try (Stream<Path> left = Files.list(root)) {
                left.filter(ScratchDirectory::isOrphan).forEach(ScratchDirectory::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's scratch directory " + root + " cannot be used", e);
        }
    }

    /** A name for a directory that does not exist yet. */
    Path next(String what) {
        return root.resolve("%d-%s-%d".formatted(ProcessHandle.current().pid(), what, count.incrementAndGet()));
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrphan(Path directory) {
        String name = directory.getFileName().toString();
        int end = name.indexOf('-');
        return end > 0
                && name.substring(0, end).chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(name.substring(0, end))).isEmpty();
    }
}
