package org.opsrail.notification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.notification.domain.Channel;
import org.opsrail.notification.domain.Channel.OwnerKind;
import org.opsrail.notification.domain.Channel.Service;
import org.opsrail.notification.domain.Channels;
import org.opsrail.notification.domain.ChatAddresses;
import org.opsrail.notification.domain.ChatProblem;
import org.opsrail.shell.GroupNames;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of channels shows, and to whom. */
@Component
class ChannelPage {

    private final Channels channels;
    private final ChatAddresses addresses;
    private final Actors actors;
    private final GroupNames groupNames;
    private final IdentitySettings identity;
    private final Directory directory;
    private final MessageSource messages;

    ChannelPage(
            Channels channels,
            ChatAddresses addresses,
            Actors actors,
            GroupNames groupNames,
            IdentitySettings identity,
            Directory directory,
            MessageSource messages) {
        this.channels = channels;
        this.addresses = addresses;
        this.actors = actors;
        this.groupNames = groupNames;
        this.identity = identity;
        this.directory = directory;
        this.messages = messages;
    }

    String show(ChannelForm form, Model model, Locale locale) {
        Actor reader = actors.current();
        if (!changes(reader) && !reader.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Channels are seen by administrators, ops and auditors");
        }
        model.addAttribute("form", form);
        model.addAttribute("changes", changes(reader));
        model.addAttribute(
                "lines",
                channels.all().stream().map(channel -> line(channel, locale)).toList());
        model.addAttribute("groupIds", identity.groups());
        model.addAttribute("services", List.of(Service.values()));
        model.addAttribute(
                "places", directory.places().stream().map(Directory.Place::name).toList());
        return "notification/channels";
    }

    void requireChanges() {
        if (!changes(actors.current())) {
            throw new AccessDeniedException("Channels are changed by administrators and ops");
        }
    }

    private static boolean changes(Actor reader) {
        return reader.has(Role.ADMIN) || reader.has(Role.OPS);
    }

    private Line line(Channel channel, Locale locale) {
        Optional<ChatProblem> problem = addresses.problem(channel);
        return new Line(
                channel.id(),
                owner(channel),
                channel.service().label(),
                channel.name(),
                channel.language().getDisplayLanguage(locale),
                channel.secret(),
                addresses.masked(channel).orElse(null),
                problem.map(found -> messages.getMessage(found.messageKey(), null, locale))
                        .orElse(null));
    }

    private String owner(Channel channel) {
        return channel.ownerKind() == OwnerKind.GROUP
                ? groupNames.name(channel.owner())
                : actors.displayNames(List.of(channel.owner())).getOrDefault(channel.owner(), channel.owner());
    }

    /** @param address what may be shown of it; null as long as it is not usable, for the {@code problem} told */
    record Line(
            UUID id,
            String owner,
            String service,
            String name,
            String language,
            String secret,
            @Nullable String address,
            @Nullable String problem) {}
}
