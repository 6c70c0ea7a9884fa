package org.opsrail.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server run beside the application, with durable settings: {@code fsync}, {@code full_page_writes} and
 * {@code synchronous_commit} are on, so a commit survives the death of the process and of the machine.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";

    private final int port;
    private final AutoCloseable server;

    private EmbeddedDatabase(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /** Attaches to the server that a killed process left running on the directory, otherwise starts one. */
    static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) throws IOException {
        Path directory = settings.directory();
        if (directory != null) {
            Optional<Postmaster> survivor = Postmaster.runningOn(directory);
            if (survivor.isPresent()) {
                Postmaster postmaster = survivor.get();
                LOG.info("Attached to PostgreSQL on port {}, left running by an earlier process", postmaster.port());
                return new EmbeddedDatabase(postmaster.port(), postmaster);
            }
        }
        EmbeddedPostgres started = builder(settings).start();
        return new EmbeddedDatabase(started.getPort(), started);
    }

    private static EmbeddedPostgres.Builder builder(EmbeddedDatabaseSettings settings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPGStartupWait(settings.startTimeout())
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60");
        Path directory = settings.directory();
        if (directory != null) {
            Path absolute = directory.toAbsolutePath();
            Files.createDirectories(absolute);
            builder.setDataDirectory(absolute).setCleanDataDirectory(false);
        }
        return builder;
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return USER;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    /** The main process of a PostgreSQL server, as its {@code postmaster.pid} names it. */
    private record Postmaster(ProcessHandle process, int port) implements AutoCloseable {

        private static final int PID_LINE = 0;
        private static final int PORT_LINE = 3;

        static Optional<Postmaster> runningOn(Path directory) throws IOException {
            Path pidFile = directory.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> process = lines.size() > PORT_LINE
                    ? ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).trim()))
                            .filter(Postmaster::isPostgres)
                    : Optional.empty();
            if (process.isEmpty()) {
                Files.delete(pidFile);
                return Optional.empty();
            }
            return process.map(found ->
                    new Postmaster(found, Integer.parseInt(lines.get(PORT_LINE).trim())));
        }

        private static boolean isPostgres(ProcessHandle process) {
            return process.isAlive() && process.info().command().orElse("").contains("postgres");
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
