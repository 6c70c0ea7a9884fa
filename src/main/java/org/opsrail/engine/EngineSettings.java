package org.opsrail.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded engine.
 *
 * @param enabled whether it runs, default true unless {@code camunda.client.grpc-address} or {@code rest-address} names a
 *     cluster
 * @param directory for RocksDB's working files; can be deleted while the engine is down, since all is in PostgreSQL;
 *     default {@code opsrail-engine} in the system's directory for temporary files
 * @param snapshotPeriod how often the state is stored, so that a start has little to replay, default 5 min
 * @param connections to the database at most, beside the one that writes the log, default 8
 * @param fencePatience how long to wait for another process to let go of the log at start, default 15 s
 * @param commandPatience how long a command waits for room when too much is unprocessed, or not yet written by the
 *     database, before it is refused (gRPC: {@code RESOURCE_EXHAUSTED}, REST: 503 with {@code Retry-After}), default 5 s;
 *     below the clients' request timeout, 0 to refuse at once
 */
@ConfigurationProperties("opsrail.engine")
public record EngineSettings(
        @Nullable Boolean enabled,
        @Nullable Path directory,
        @DefaultValue("5m") Duration snapshotPeriod,
        @DefaultValue("8") int connections,
        @DefaultValue("15s") Duration fencePatience,
        @DefaultValue("5s") Duration commandPatience,
        @DefaultValue Grpc grpc) {

    Path scratch() {
        return directory == null ? Path.of(System.getProperty("java.io.tmpdir"), "opsrail-engine") : directory;
    }

    /**
     * Where Camunda's clients reach the engine.
     *
     * @param host the interface to bind, default {@code 127.0.0.1}: there is no authentication over gRPC
     * @param port default 26500, 0 for any free one
     */
    public record Grpc(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("26500") int port) {}
}
