package org.opsrail.notification.domain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.opsrail.notification.NotificationSettings;

/** How mails are sent in tests: three tries, the fourth of a kind within ten minutes is gathered. */
final class MailSettings {

    static final NotificationSettings SAMPLE = new NotificationSettings(
            "Opsrail <opsrail@example.com>",
            URI.create("http://localhost:8080"),
            3,
            Duration.ofMinutes(1),
            Duration.ofHours(6),
            3,
            Duration.ofMinutes(10),
            List.of());

    private MailSettings() {}
}
