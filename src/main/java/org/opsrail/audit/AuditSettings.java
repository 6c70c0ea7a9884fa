package org.opsrail.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The audit trail.
 *
 * @param masterKey 32 random bytes in Base64, from the environment ({@code OPSRAIL_AUDIT_MASTER_KEY}, made by {@code
 *     openssl rand -base64 32}): signs the trail and wraps the keys of persons. Whoever loses it can prove nothing and
 *     read no personal detail any more
 * @param masterKeyFile where the key is kept, and made at the first start, as long as {@code masterKey} is not given;
 *     for development
 */
@ConfigurationProperties("opsrail.audit")
public record AuditSettings(
        @Nullable String masterKey, @Nullable Path masterKeyFile) {}
