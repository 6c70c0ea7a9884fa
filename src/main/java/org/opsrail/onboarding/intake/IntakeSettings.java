package org.opsrail.onboarding.intake;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hires are taken in.
 *
 * @param earliestStart how long ago a start date may be, since an onboarding may be entered late
 * @param latestStart how far ahead a start date may be
 * @param retryAfter how long the engine's answer is missing before the process is started anew
 */
@ConfigurationProperties("opsrail.onboarding.intake")
public record IntakeSettings(
        @DefaultValue("P1Y") Period earliestStart,
        @DefaultValue("P2Y") Period latestStart,
        @DefaultValue("30s") Duration retryAfter) {}
