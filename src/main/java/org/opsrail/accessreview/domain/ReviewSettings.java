package org.opsrail.accessreview.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reviews run.
 *
 * @param graceWorkingDays working days between a reviewer's due date and the end, when the policy decides, default 5
 * @param exportsHold how old the reading of a system that is read from exports may be, default 14 days
 * @param keepReadings how long what a system said is kept, default 730 days; see {@link ReadingRetention}
 * @param startAgainAfter when a review whose start is not confirmed is started again, default 15 s
 * @param connectorBackOff wait before a system that does not answer is asked again, default 1 min
 */
@ConfigurationProperties("opsrail.access-review")
public record ReviewSettings(
        @DefaultValue("5") int graceWorkingDays,
        @DefaultValue("14d") Duration exportsHold,
        @DefaultValue("730d") Duration keepReadings,
        @DefaultValue("15s") Duration startAgainAfter,
        @DefaultValue("1m") Duration connectorBackOff) {}
