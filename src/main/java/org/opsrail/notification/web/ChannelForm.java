package org.opsrail.notification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.opsrail.notification.domain.Channel;
import org.opsrail.notification.domain.Channel.OwnerKind;
import org.opsrail.notification.domain.Channel.Service;

/**
 * What ops fills in.
 *
 * @param group empty when the channel is a person's
 * @param person employee number or work mail, empty when the channel is a group's
 */
record ChannelForm(
        String group,
        String person,
        @NotNull Service service,
        @NotBlank @Size(max = 80) String name,
        @Pattern(regexp = "en|fr") String language,
        @NotBlank String place,
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String secret) {

    static ChannelForm empty(String language) {
        return new ChannelForm("", "", Service.SLACK, "", language, "", "");
    }

    Channel of(OwnerKind kind, String owner) {
        return new Channel(
                UUID.randomUUID(), kind, owner, service, name.strip(), Locale.forLanguageTag(language), place, secret);
    }
}
