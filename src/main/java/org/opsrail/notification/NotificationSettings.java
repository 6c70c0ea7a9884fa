package org.opsrail.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages to people. They are sent when {@code spring.mail.host} is set, otherwise kept in the outbox.
 *
 * @param from the sender's address, with a name if wanted: {@code Opsrail <opsrail@example.com>}
 * @param baseUrl where people reach Opsrail; put before the paths of links; by default {@code opsrail.base-url}
 * @param attempts how often delivery is tried before a person has to look, default 10
 * @param firstBackOff the pause after the first failure, doubled after each other one, default 1 minute
 * @param longestBackOff no pause is longer, default 6 hours
 * @param floodLimit that many messages of one kind go to the same reader at once, the following ones together, default 3
 * @param floodWindow how long messages count for that, and how long the following ones wait, default 10 minutes
 * @param chatHosts where webhooks of chat services may lie, {@code *.} standing for any host below; by default those of
 *     Slack and of Microsoft's workflows
 */
@ConfigurationProperties("opsrail.notification")
public record NotificationSettings(
        @DefaultValue("Opsrail <opsrail@localhost>") String from,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration firstBackOff,
        @DefaultValue("6h") Duration longestBackOff,
        @DefaultValue("3") int floodLimit,
        @DefaultValue("10m") Duration floodWindow,

        @DefaultValue({"https://hooks.slack.com", "https://*.logic.azure.com", "https://*.api.powerplatform.com"})
        List<String> chatHosts) {

    /** @param path of this application, beginning with a slash */
    public String url(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** After that many failures. */
    public Duration backOff(int failures) {
        Duration doubled = firstBackOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}
