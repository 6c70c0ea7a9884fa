package org.opsrail.answerlibrary.domain;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers hold.
 *
 * @param validity until when an answer holds that is confirmed without a date, from that day on; default one year
 * @param notice how long before that day its owner is reminded, and it is told to expire soon; default 30 days
 */
@ConfigurationProperties("opsrail.answers")
public record LibrarySettings(
        @DefaultValue("1y") Period validity,
        @DefaultValue("30d") Period notice) {}
