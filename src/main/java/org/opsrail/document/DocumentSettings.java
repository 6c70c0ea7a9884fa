package org.opsrail.document;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Documents: where their content is, what is taken, and for how long.
 *
 * @param directory where content is kept on disk, by its SHA-256, and where files wait while they are checked; default
 *     {@code data/documents}
 * @param largest the largest file that is taken, default 25 MB
 * @param types the content types that are taken, as found in the file itself
 * @param unfiledLifetime how long a file is kept that was uploaded and never sent with its form, default 7 days
 * @param retention how long a filed document is kept, default five years
 * @param retentionByKind the same for some kinds of documents, for example {@code contract}
 * @param keptByLaw kinds that are kept for their time even when the person whom they are about is erased (GDPR
 *     17(3)(b)); default {@code contract} and {@code certificate}
 * @param baseUrl where Opsrail is reached; put before the paths of links; by default {@code opsrail.base-url}
 * @param linkLifetime the longest life of a link to a document, default 1 day
 */
@ConfigurationProperties("opsrail.document")
public record DocumentSettings(
        @DefaultValue("data/documents") Path directory,
        @DefaultValue("25MB") DataSize largest,

        @DefaultValue({
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "text/plain",
            "text/csv",
            "application/json",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation"
        })
        Set<String> types,

        @DefaultValue("7d") Duration unfiledLifetime,
        @DefaultValue("1827d") Duration retention,
        @DefaultValue Map<String, Duration> retentionByKind,
        @DefaultValue({"contract", "certificate"}) Set<String> keptByLaw,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("1d") Duration linkLifetime,
        @DefaultValue Scanner scanner,
        @Nullable S3 s3) {

    /**
     * A bucket for new contents instead of the disk; what is on disk already stays there and is read from there.
     *
     * @param endpoint of an S3-compatible storage; null for Amazon's
     * @param prefix put before each key, for example {@code opsrail/}
     * @param accessKey from the environment, like {@code secretKey}; without them as the AWS SDK finds credentials
     */
    public record S3(
            String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey) {}

    /**
     * A ClamAV daemon that looks at each file before it is taken.
     *
     * @param host without it nothing is scanned
     * @param port default 3310
     * @param timeout how long it may be silent before the upload is refused, to be tried again; default 30 s
     */
    public record Scanner(
            @Nullable String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration timeout) {}

    public Instant keptUntil(String kind, Instant filed) {
        return filed.plus(retentionByKind.getOrDefault(kind, retention));
    }
}
