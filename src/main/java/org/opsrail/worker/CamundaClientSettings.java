package org.opsrail.worker;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How the engine is reached, under the names that Camunda's documentation uses. Without addresses the embedded engine
 * is meant.
 *
 * @param grpcAddress of a Camunda 8.8+ cluster, for example {@code https://zeebe.example.com:26500}
 * @param restAddress of the same cluster; needed with the other
 * @param preferRestOverGrpc jobs are streamed over gRPC only, so the default is false
 * @param requestTimeout how long a command may take, default 30 s
 * @param executionThreads threads on which jobs are worked, default 4
 */
@ConfigurationProperties("camunda.client")
record CamundaClientSettings(
        @Nullable URI grpcAddress,
        @Nullable URI restAddress,
        @DefaultValue("false") boolean preferRestOverGrpc,
        @DefaultValue("30s") Duration requestTimeout,
        @DefaultValue("4") int executionThreads,
        @DefaultValue Auth auth,
        @DefaultValue Worker worker) {

    CamundaClientSettings {
        requireBoth("camunda.client.rest-address", restAddress, "camunda.client.grpc-address", grpcAddress);
        requireBoth("camunda.client.grpc-address", grpcAddress, "camunda.client.rest-address", restAddress);
    }

    private static void requireBoth(String name, @Nullable URI address, String otherName, @Nullable URI other) {
        if (address == null && other != null) {
            throw new InvalidConfigurationPropertyValueException(
                    name, null, otherName + " names a cluster (" + other + "), which is reached by both addresses");
        }
    }

    /** Whether a cluster is meant, rather than the embedded engine. */
    boolean nameCluster() {
        return grpcAddress != null && restAddress != null;
    }

    enum Method {
        NONE,
        BASIC,
        OIDC
    }

    /**
     * Credentials for the cluster.
     *
     * @param tokenUrl where an OIDC token is fetched
     */
    record Auth(
            @DefaultValue("none") Method method,
            @Nullable String username,
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable URI tokenUrl,
            @Nullable String audience,
            @Nullable String scope) {}

    record Worker(@DefaultValue Defaults defaults) {}

    /**
     * What holds for every job worker.
     *
     * @param timeout after which a job that was handed out and not answered is handed out again, default 5 min
     * @param maxJobsActive jobs of one type that are worked or wait here, default 32
     * @param retryBackoff wait after the first unexpected failure, default 10 s
     */
    record Defaults(
            @DefaultValue("opsrail") String name,
            @DefaultValue("5m") Duration timeout,
            @DefaultValue("32") int maxJobsActive,
            @DefaultValue("true") boolean streamEnabled,
            @DefaultValue("10s") Duration retryBackoff) {}
}
