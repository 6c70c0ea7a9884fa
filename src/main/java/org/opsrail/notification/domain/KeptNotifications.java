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
import org.opsrail.notification.domain.DeliveryTimes.Timing;
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
    private final DeliveryTimes times;
    private final InstantSource clock;

    KeptNotifications(
            Outbox outbox,
            MailRenderer renderer,
            Directory directory,
            MailServer server,
            Channels channels,
            DeliveryTimes times,
            InstantSource clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.directory = directory;
        this.server = server;
        this.channels = channels;
        this.times = times;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Message message) {
        Optional<Person> recipient = directory.person(message.recipient());
        MailTemplate template = MailTemplate.named(message.template());
        ZoneId zone = recipient.map(person -> zone(person.place())).orElse(ZoneOffset.UTC);
        RenderedMail mail = renderer.render(template, message.model(), message.locale(), zone);
        String address = message.address();
        if (address != null || recipient.isEmpty()) {
            outbox.keep(message.idempotencyKey(), mail(message, stated(message), mail, times.atOnce()));
            return;
        }
        Person person = recipient.get();
        Timing timing = times.toPerson(person, null, template, message.model());
        outbox.keep(message.idempotencyKey(), mail(message, person.workEmail(), mail, timing));
        if (!template.isToldWhole()) {
            channels.of(OwnerKind.PERSON, person.employeeNumber()).ifPresent(channel -> {
                Timing inChat = times.toPerson(person, channel.id(), template, message.model());
                outbox.keep(
                        message.idempotencyKey() + "/chat", chat(channel, template, message.locale(), mail, inChat));
            });
        }
    }

    @Override
    @Transactional
    public void post(String group, Function<Locale, GroupMessage> writing) {
        channels.of(OwnerKind.GROUP, group).ifPresent(channel -> {
            GroupMessage message = writing.apply(channel.language());
            MailTemplate template = MailTemplate.named(message.template());
            RenderedMail mail = renderer.render(template, message.model(), channel.language(), zone(channel.place()));
            Timing timing = times.toGroup(group, channel.id(), template);
            outbox.keep(message.idempotencyKey(), chat(channel, template, channel.language(), mail, timing));
        });
    }

    private ZoneId zone(String place) {
        return directory.place(place).map(Directory.Place::zone).orElse(ZoneOffset.UTC);
    }

    private OutboxMessage mail(Message message, String address, RenderedMail mail, Timing timing) {
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
                delivers && timing.held(),
                0,
                delivers ? timing.at() : null,
                null,
                now,
                null);
    }

    private OutboxMessage chat(
            Channel channel, MailTemplate template, Locale locale, RenderedMail mail, Timing timing) {
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
                timing.held(),
                0,
                timing.at(),
                null,
                now,
                null);
    }

    private static String stated(Message message) {
        String address = message.address();
        if (address == null) {
            throw new IllegalArgumentException(
                    "Nobody in the directory is " + message.recipient() + ", and no address was given");
        }
        return address;
    }
}
