package org.opsrail.notification.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.notification.domain.Channel.OwnerKind;

/** What the trail keeps of channels: never their address. */
enum ChannelAction implements AuditAction {
    SET_CHANNEL,
    TEST_CHANNEL,
    REMOVE_CHANNEL;

    @Override
    public String key() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditEntry entry(Channel channel) {
        AuditEntry entry = AuditEntry.of(this)
                .with("channel", channel.id().toString())
                .with("service", channel.service().name())
                .with("secret", channel.secret());
        return channel.ownerKind() == OwnerKind.PERSON
                ? entry.about(channel.owner()).withPersonal("name", channel.name())
                : entry.with("group", channel.owner()).with("name", channel.name());
    }
}
