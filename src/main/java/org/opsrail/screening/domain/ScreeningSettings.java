package org.opsrail.screening.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How lists are taken in.
 *
 * @param largest the largest file, unpacked, default 400 MB
 * @param mostEntries of one list, default 1,000,000
 * @param shrinkPercent a version that takes away more than this share of the entries is not put in place by itself,
 *     default 20: a file that was cut looks so
 * @param keepChanges how long it is kept what a version had changed, default 1826 days (five years)
 */
@ConfigurationProperties("opsrail.screening")
public record ScreeningSettings(
        @DefaultValue("400MB") DataSize largest,
        @DefaultValue("1000000") int mostEntries,
        @DefaultValue("20") int shrinkPercent,
        @DefaultValue("1826d") Duration keepChanges) {}
