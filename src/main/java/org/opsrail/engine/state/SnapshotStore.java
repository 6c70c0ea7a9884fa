package org.opsrail.engine.state;

import io.camunda.zeebe.util.VersionUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Snapshots in PostgreSQL. A chunk that an earlier snapshot has, too, is stored once. */
public final class SnapshotStore {

    /** What the files are: a RocksDB checkpoint of Zeebe's state. */
    private static final short FORMAT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotStore.class);
    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public SnapshotStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Snapshot(long id, short format, String version, long position) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Part(String file, byte[] content) {}

    /** Writes the latest snapshot's files; leaves the directory out where there is none. */
    void restoreLatest(Path directory) {
        Optional<Snapshot> latest = jdbc.sql(
                        "SELECT id, format, zeebe_version, processed_position FROM engine.snapshot ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Snapshot(row.getLong(1), row.getShort(2), row.getString(3), row.getLong(4)))
                .optional();
        // In a transaction, since only there PostgreSQL's driver reads bit by bit.
        latest.ifPresent(snapshot -> transactions.executeWithoutResult(status -> restore(snapshot, directory)));
    }

    private void restore(Snapshot snapshot, Path directory) {
        if (snapshot.format() != FORMAT) {
            throw new IllegalStateException("The engine's snapshot has format %d (Zeebe %s), this version reads %d"
                    .formatted(snapshot.format(), snapshot.version(), FORMAT));
        }
        try (Stream<Part> parts = jdbc
                .sql("""
                        SELECT p.file, c.content FROM engine.snapshot_part p JOIN engine.snapshot_chunk c USING (hash)
                        WHERE p.snapshot = ? ORDER BY p.file, p.part""")
                .param(snapshot.id())
                .withFetchSize(8)
                .query((row, number) -> new Part(row.getString(1), row.getBytes(2)))
                .stream()) {
            Files.createDirectories(directory);
            parts.forEach(part -> write(directory.resolve(part.file()), part.content()));
            LOG.info(
                    "Restored the snapshot at log position {}, written by Zeebe {}",
                    snapshot.position(),
                    snapshot.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the files as the one snapshot there is, all or nothing. */
    void replace(Path directory, long processedPosition, Instant takenAt) {
        transactions.executeWithoutResult(status -> {
            long id = jdbc.sql("""
                            INSERT INTO engine.snapshot (processed_position, format, zeebe_version, taken_at)
                            VALUES (?, ?, ?, ?) RETURNING id""")
                    .params(processedPosition, FORMAT, VersionUtil.getVersion(), Timestamp.from(takenAt))
                    .query(Long.class)
                    .single();
            files(directory).forEach(file -> store(id, file));
            jdbc.sql("DELETE FROM engine.snapshot WHERE id < ?").param(id).update();
            jdbc.sql("""
                            DELETE FROM engine.snapshot_chunk c
                            WHERE NOT EXISTS (SELECT 1 FROM engine.snapshot_part p WHERE p.hash = c.hash)""").update();
        });
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(long snapshot, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(CHUNK);
            for (int part = 0; part == 0 || content.length > 0; part++) {
                store(snapshot, file.getFileName().toString(), part, content);
                content = in.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(long snapshot, String file, int part, byte[] content) {
        byte[] hash = sha256(content);
        boolean known = jdbc.sql("SELECT EXISTS (SELECT 1 FROM engine.snapshot_chunk WHERE hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
        if (!known) {
            jdbc.sql("INSERT INTO engine.snapshot_chunk (hash, content) VALUES (?, ?)")
                    .params(hash, content)
                    .update();
        }
        jdbc.sql("INSERT INTO engine.snapshot_part (snapshot, file, part, hash) VALUES (?, ?, ?, ?)")
                .params(snapshot, file, part, hash)
                .update();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void purge() {
        jdbc.sql("TRUNCATE engine.snapshot, engine.snapshot_part, engine.snapshot_chunk")
                .update();
    }
}
