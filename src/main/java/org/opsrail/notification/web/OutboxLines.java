package org.opsrail.notification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.notification.domain.OutboxMessage;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.context.i18n.LocaleContextHolder;

/** Messages as the outbox shows them. */
final class OutboxLines {

    private final DateTimeFormatter format;

    OutboxLines(Locale locale) {
        ZoneId zone = LocaleContextHolder.getTimeZone().toZoneId();
        this.format = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).withZone(zone);
    }

    Line line(OutboxMessage message) {
        return new Line(
                message.id(),
                message.subject(),
                message.address(),
                message.state(),
                badge(message.state()),
                message.attempts(),
                message.problem(),
                text(message.createdAt()),
                message.createdAt(),
                message.sentAt() == null ? null : text(message.sentAt()),
                message.nextAttemptAt() == null ? null : text(message.nextAttemptAt()));
    }

    private String text(Instant instant) {
        return format.format(instant);
    }

    private static String badge(State state) {
        return switch (state) {
            case SENT -> "badge--ok";
            case WAITING -> "badge--info";
            case KEPT, FOLDED -> "";
            case FAILED -> "badge--late";
        };
    }

    record Line(
            UUID id,
            String subject,
            String address,
            State state,
            String badge,
            int attempts,
            @Nullable String problem,
            String created,
            Instant createdAt,
            @Nullable String sent,
            @Nullable String next) {}
}
