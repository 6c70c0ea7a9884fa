package org.opsrail.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param id also the mail's Message-ID, so that a mail that arrives twice can be recognised
 * @param recipient employee number
 * @param nextAttemptAt set as long as it waits
 * @param problem why the last attempt failed, in words for people
 */
public record OutboxMessage(
        UUID id,
        String recipient,
        String address,
        String template,
        String language,
        String subject,
        String text,
        String html,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {

    public enum State {
        /** Will be delivered, or tried again. */
        WAITING,
        /** The mail server has taken it. */
        SENT,
        /** There is no mail server: it can be read in the outbox only. */
        KEPT,
        /** Given up; a person may have it tried again. */
        FAILED
    }
}
