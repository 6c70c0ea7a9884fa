package org.opsrail.notification.domain;

import java.util.Locale;
import java.util.UUID;

/**
 * A chat room in which a group or a person reads messages.
 *
 * @param owner a candidate group or an employee number
 * @param name how people call the room, for example {@code #it-support}
 * @param language in which a group is written to; a person is written to in their own
 * @param place in whose time zone a group is told times; a person is told them in that of their own
 * @param secret the name of the secret (never the secret) in {@code opsrail.secrets.*} that holds the webhook's address
 */
public record Channel(
        UUID id,
        OwnerKind ownerKind,
        String owner,
        Service service,
        String name,
        Locale language,
        String place,
        String secret) {

    public enum OwnerKind {
        GROUP,
        PERSON
    }

    public enum Service {
        /** Incoming webhooks as Slack has them, and Mattermost and others after it. */
        SLACK("Slack"),
        /** A workflow of Microsoft Teams that posts what a webhook receives. */
        TEAMS("Teams");

        private final String label;

        Service(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** For example {@code Slack #it-support}. */
    String address() {
        return service.label() + " " + name;
    }
}
