package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renders a message when it is sent, so that it tells what was true then, and keeps it with the caller's changes. */
@Service
class KeptNotifications implements Notifications {

    private final Outbox outbox;
    private final MailRenderer renderer;
    private final Directory directory;
    private final MailServer server;
    private final InstantSource clock;

    KeptNotifications(
            Outbox outbox, MailRenderer renderer, Directory directory, MailServer server, InstantSource clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.directory = directory;
        this.server = server;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Message message) {
        Optional<Person> recipient = directory.person(message.recipient());
        ZoneId zone = recipient
                .flatMap(person -> directory.place(person.place()))
                .map(Directory.Place::zone)
                .orElse(ZoneOffset.UTC);
        RenderedMail mail =
                renderer.render(MailTemplate.named(message.template()), message.model(), message.locale(), zone);
        outbox.keep(message.idempotencyKey(), waiting(message, address(message, recipient), mail));
    }

    private OutboxMessage waiting(Message message, String address, RenderedMail mail) {
        Instant now = clock.instant();
        boolean delivers = server.isConfigured();
        return new OutboxMessage(
                UUID.randomUUID(),
                message.recipient(),
                address,
                message.template(),
                message.locale().getLanguage(),
                mail.subject(),
                mail.text(),
                mail.html(),
                delivers ? State.WAITING : State.KEPT,
                0,
                delivers ? now : null,
                null,
                now,
                null);
    }

    private static String address(Message message, Optional<Person> recipient) {
        return Optional.ofNullable(message.address())
                .or(() -> recipient.map(Person::workEmail))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody in the directory is " + message.recipient() + ", and no address was given"));
    }
}
