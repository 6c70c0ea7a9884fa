package org.opsrail.notification.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.notification.domain.OutboxMessage;
import org.opsrail.notification.domain.OutboxMessage.State;

/** Messages as the outbox shows them. */
final class OutboxLines {

    private OutboxLines() {}

    static Line line(OutboxMessage message) {
        return new Line(
                message.id(),
                message.subject(),
                message.address(),
                message.state(),
                badge(message.state()),
                message.attempts(),
                message.problem(),
                message.createdAt(),
                message.sentAt(),
                message.nextAttemptAt());
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
            Instant created,
            @Nullable Instant sent,
            @Nullable Instant next) {}
}
