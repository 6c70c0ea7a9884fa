package org.opsrail.notification.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.domain.Channel.OwnerKind;
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
    private final Channels channels;
    private final InstantSource clock;

    KeptNotifications(
            Outbox outbox,
            MailRenderer renderer,
            Directory directory,
            MailServer server,
            Channels channels,
            InstantSource clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.directory = directory;
        this.server = server;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Message message) {
        Optional<Person> recipient = directory.person(message.recipient());
        MailTemplate template = MailTemplate.named(message.template());
        ZoneId zone = recipient.map(person -> zone(person.place())).orElse(ZoneOffset.UTC);
        RenderedMail mail = renderer.render(template, message.model(), message.locale(), zone);
        outbox.keep(message.idempotencyKey(), mail(message, address(message, recipient), mail));
        if (message.address() == null && template.isForChat()) {
            channels.of(OwnerKind.PERSON, message.recipient())
                    .ifPresent(channel -> outbox.keep(
                            message.idempotencyKey() + "/chat", chat(channel, template, message.locale(), mail)));
        }
    }

    @Override
    @Transactional
    public void post(String group, Function<Locale, GroupMessage> writing) {
        channels.of(OwnerKind.GROUP, group).ifPresent(channel -> {
            GroupMessage message = writing.apply(channel.language());
            MailTemplate template = MailTemplate.named(message.template());
            RenderedMail mail = renderer.render(template, message.model(), channel.language(), zone(channel.place()));
            outbox.keep(message.idempotencyKey(), chat(channel, template, channel.language(), mail));
        });
    }

    private ZoneId zone(String place) {
        return directory.place(place).map(Directory.Place::zone).orElse(ZoneOffset.UTC);
    }

    private OutboxMessage mail(Message message, String address, RenderedMail mail) {
        Instant now = clock.instant();
        boolean delivers = server.isConfigured();
        return new OutboxMessage(
                UUID.randomUUID(),
                message.recipient(),
                null,
                address,
                message.template(),
                message.locale().getLanguage(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.brief(),
                mail.link(),
                delivers ? State.WAITING : State.KEPT,
                0,
                delivers ? now : null,
                null,
                now,
                null);
    }

    private OutboxMessage chat(Channel channel, MailTemplate template, Locale locale, RenderedMail mail) {
        Instant now = clock.instant();
        return new OutboxMessage(
                UUID.randomUUID(),
                channel.owner(),
                channel.id(),
                channel.address(),
                template.file(),
                locale.getLanguage(),
                mail.subject(),
                "",
                "",
                mail.brief(),
                mail.link(),
                State.WAITING,
                0,
                now,
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
