package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.stereotype.Component;

/** Tells in one message what waits for the same reader. */
@Component
class Digests {

    private final Outbox outbox;
    private final MailRenderer renderer;
    private final InstantSource clock;

    Digests(Outbox outbox, MailRenderer renderer, InstantSource clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** The digest that now carries the message and the others; the message itself when it is alone. */
    OutboxMessage fold(OutboxMessage due) {
        if (!due.held()) {
            return due;
        }
        Instant now = clock.instant();
        List<OutboxMessage> together = outbox.lockHeldWith(due, now);
        if (together.size() < 2) {
            return due;
        }
        OutboxMessage digest = digest(due, together, now);
        outbox.keep("digest/" + digest.id(), digest);
        outbox.fold(together, digest.id());
        return digest;
    }

    private OutboxMessage digest(OutboxMessage like, List<OutboxMessage> together, Instant now) {
        RenderedMail mail = renderer.digest(together, Locale.forLanguageTag(like.language()));
        boolean isMail = like.channel() == null;
        return new OutboxMessage(
                UUID.randomUUID(),
                like.recipient(),
                like.channel(),
                like.address(),
                MailRenderer.DIGEST,
                like.language(),
                mail.subject(),
                isMail ? mail.text() : "",
                isMail ? mail.html() : "",
                mail.brief(),
                mail.link(),
                State.WAITING,
                false,
                0,
                now,
                null,
                now,
                null);
    }
}
