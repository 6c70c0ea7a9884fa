package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.opsrail.notification.NotificationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what waits. A message stays locked while it is handed over, so that two processes never send it both; only
 * a process that dies between the server's yes and the commit sends it again, under the same Message-ID.
 */
@Component
class PostRound {

    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);

    private final Outbox outbox;
    private final Digests digests;
    private final MailServer mails;
    private final ChatServer chats;
    private final NotificationSettings settings;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    PostRound(
            Outbox outbox,
            Digests digests,
            MailServer mails,
            ChatServer chats,
            NotificationSettings settings,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.digests = digests;
        this.mails = mails;
        this.chats = chats;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${opsrail.notification.round:2s}")
    void makeRounds() {
        deliverDue();
    }

    int deliverDue() {
        int delivered = 0;
        while (deliverNext()) {
            delivered++;
        }
        return delivered;
    }

    private boolean deliverNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.lockDue(clock.instant(), mails.isConfigured())
                .map(digests::fold)
                .map(this::deliver)
                .isPresent()));
    }

    private Handover deliver(OutboxMessage message) {
        UUID channel = message.channel();
        Handover outcome = channel == null ? mails.hand(message) : chats.hand(message, channel);
        Instant now = clock.instant();
        switch (outcome) {
            case Handover.Taken taken -> outbox.sent(message, now);
            case Handover.Postponed postponed -> postpone(message, postponed.problem(), now);
            case Handover.Refused refused -> giveUp(message, refused.problem());
        }
        return outcome;
    }

    private void postpone(OutboxMessage message, String problem, Instant now) {
        int failures = message.attempts() + 1;
        if (failures >= settings.attempts()) {
            giveUp(message, problem);
            return;
        }
        outbox.failed(message, problem, now.plus(settings.backOff(failures)));
    }

    private void giveUp(OutboxMessage message, String problem) {
        LOG.warn(
                "Message {} was not delivered and waits in the outbox for somebody to look: {}", message.id(), problem);
        outbox.failed(message, problem, null);
    }
}
