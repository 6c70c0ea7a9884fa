package org.opsrail.onboarding.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How onboarding works.
 *
 * @param connectorBackOff the pause after a system did not answer for the first time, four times as long after each
 *     further time; default 1 minute
 */
@ConfigurationProperties("opsrail.onboarding")
record OnboardingSettings(@DefaultValue("1m") Duration connectorBackOff) {}
