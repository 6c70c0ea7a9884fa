package org.opsrail.compliance.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsrail.audit.AuditTrailBroken;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells every administrator and auditor who can be written to that the trail was altered, once a day. */
@Component
class BrokenTrailMail {

    private final Notifications notifications;
    private final Actors actors;
    private final Directory directory;
    private final InstantSource clock;

    BrokenTrailMail(Notifications notifications, Actors actors, Directory directory, InstantSource clock) {
        this.notifications = notifications;
        this.actors = actors;
        this.directory = directory;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void tell(AuditTrailBroken broken) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Stream.of(Role.ADMIN, Role.AUDITOR)
                .flatMap(role -> actors.having(role).stream())
                .distinct()
                .forEach(reader -> address(reader)
                        .ifPresent(address -> notifications.send(new Message(
                                "audit/" + today + "/" + broken.first() + "/" + reader.id(),
                                reader.id(),
                                address,
                                "trail-broken",
                                reader.locale(),
                                Map.of("findings", broken.findings(), "first", broken.first(), "link", "/audit")))));
    }

    /** The work mail; without an employee number the username, when it is an address. */
    private Optional<String> address(Actor reader) {
        return directory
                .person(reader.id())
                .map(Person::workEmail)
                .or(() -> Optional.of(reader.username()).filter(username -> username.contains("@")));
    }
}
