package org.opsrail.duediligence.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the calls that are not believed ({@code opsrail.webhook.refused}) and logs a line a minute at most: whoever tries
 * fills neither the trail nor the log.
 */
@Component
class HookRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(HookRefusals.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final InstantSource clock = InstantSource.system();
    private Instant quietUntil = Instant.EPOCH;
    private int untold;

    HookRefusals(MeterRegistry meters) {
        this.meters = meters;
    }

    synchronized void count(String reason) {
        String word = reason.toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("opsrail.webhook.refused", "reason", word).increment();
        untold++;
        Instant now = clock.instant();
        if (now.isAfter(quietUntil)) {
            LOG.warn(
                    "Calls of the customers' webhook refused since the last such line: {}; the latest as {}",
                    untold,
                    word);
            quietUntil = now.plus(PAUSE);
            untold = 0;
        }
    }
}
