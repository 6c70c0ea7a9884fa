package org.opsrail.trustrequest.domain;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questionnaires are answered. From which confidence on the library's answer is proposed is no setting: it is the
 * decision table {@code answer-confidence}.
 *
 * @param renewsFrom from which confidence of a match on another text renews the library's answer, where otherwise it
 *     becomes a new one; 0 to 1, default 0.85
 * @param linkLifetime how long a recipient can open the link to a pack, default 14 days
 */
@ConfigurationProperties("opsrail.trust-request")
public record TrustRequestSettings(
        @DefaultValue("0.85") BigDecimal renewsFrom,
        @DefaultValue("14d") Duration linkLifetime) {}
