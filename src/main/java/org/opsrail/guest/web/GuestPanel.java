package org.opsrail.guest.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.guest.GuestForm;
import org.opsrail.guest.domain.GuestDesk;
import org.opsrail.guest.domain.IssuedLinks;
import org.opsrail.guest.domain.Link;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CasePanel;
import org.springframework.stereotype.Component;

/** The links of a case, for whoever manages them and for auditors; never the secrets. */
@Component
class GuestPanel implements CasePanel {

    private final IssuedLinks links;
    private final GuestDesk desk;

    GuestPanel(IssuedLinks links, GuestDesk desk) {
        this.links = links;
        this.desk = desk;
    }

    /** @param state in lower case, as messages and styles name it */
    record Line(
            UUID id, String form, String state, Instant issuedAt, Instant expiresAt, boolean revokes, boolean sends) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        List<Link> known = links.ofCase(processInstanceKey);
        List<Line> lines = known.stream()
                .flatMap(link -> line(link, known, reader, locale))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("guest/case-panel", lines));
    }

    private Stream<Line> line(Link link, List<Link> all, Actor reader, Locale locale) {
        return desk
                .form(link.form())
                .filter(form -> reader.has(Role.AUDITOR) || form.manages(reader, link.reference()))
                .map(form -> line(link, isLatest(link, all), form, reader, locale))
                .stream();
    }

    private Line line(Link link, boolean latest, GuestForm form, Actor reader, Locale locale) {
        Link.State state = links.state(link);
        boolean manages = form.manages(reader, link.reference());
        boolean wanted = form.show(link.reference(), locale).isPresent();
        Link.State shown = state == Link.State.OPEN && !wanted ? Link.State.EXPIRED : state;
        return new Line(
                link.id(),
                form.name(locale),
                shown.key(),
                link.issuedAt(),
                link.expiresAt(),
                manages && shown == Link.State.OPEN,
                manages && latest && wanted && state != Link.State.USED);
    }

    private static boolean isLatest(Link link, List<Link> all) {
        return all.stream()
                .filter(other ->
                        other.form().equals(link.form()) && other.reference().equals(link.reference()))
                .findFirst()
                .filter(first -> first.id().equals(link.id()))
                .isPresent();
    }
}
