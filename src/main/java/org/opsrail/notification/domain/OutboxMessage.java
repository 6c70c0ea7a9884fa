package org.opsrail.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param id also the mail's Message-ID, so that a mail that arrives twice can be recognised
 * @param recipient employee number, or a group when it is for all of its members
 * @param channel the chat room; null for a mail
 * @param address of the mail, or how people call the room
 * @param brief the short form, which a chat room gets
 * @param link where to go on, if anywhere
 * @param held whether it waits for its reader's hour, and may be told together with others then
 * @param nextAttemptAt set as long as it waits
 * @param problem why the last attempt failed, in words for people
 */
public record OutboxMessage(
        UUID id,
        String recipient,
        @Nullable UUID channel,
        String address,
        String template,
        String language,
        String subject,
        String text,
        String html,
        String brief,
        @Nullable String link,
        State state,
        boolean held,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {

    public enum State {
        /** Will be delivered, or tried again. */
        WAITING,
        /** The mail server, or the chat service, has taken it. */
        SENT,
        /** There is no mail server: it can be read in the outbox only. */
        KEPT,
        /** Given up; a person may have it tried again. */
        FAILED,
        /** Told in another message, together with others. */
        FOLDED
    }
}
