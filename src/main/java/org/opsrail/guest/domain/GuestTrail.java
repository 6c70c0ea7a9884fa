package org.opsrail.guest.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.opsrail.guest.GuestForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the trail what became of links. */
@Component
public class GuestTrail {

    /** Whoever has the link; its form follows. */
    static final String GUEST = "guest/";

    private final AuditTrail trail;
    private final LinkTable table;
    private final ObjectProvider<GuestForm> forms;

    GuestTrail(AuditTrail trail, LinkTable table, ObjectProvider<GuestForm> forms) {
        this.trail = trail;
        this.table = table;
        this.forms = forms;
    }

    /** @param by null for whoever is signed in, or Opsrail itself */
    void happened(GuestAction action, Link link, @Nullable String by) {
        trail.record(entry(action, link).by(by));
    }

    void used(Link link) {
        happened(GuestAction.USE_LINK, link, GUEST + link.form());
    }

    /**
     * Somebody was turned away. Told once a day for each link: links are opened again and again by whoever scans mail.
     *
     * @param why {@code used}, {@code revoked}, {@code expired}, {@code not-wanted}, {@code too-often}, {@code too-large}
     */
    @Transactional
    public void refused(Link link, String why) {
        if (table.refusedFirst(link.id())) {
            trail.record(entry(GuestAction.REFUSE_LINK, link).with("why", why).by(GUEST + link.form()));
        }
    }

    private AuditEntry entry(GuestAction action, Link link) {
        return AuditEntry.of(action)
                .about(person(link).orElse(null))
                .in(link.caseKey() == null ? null : new CaseReference(link.caseKey(), null, null))
                .with("link", link.id().toString())
                .with("form", link.form());
    }

    private Optional<String> person(Link link) {
        return forms.stream()
                .filter(form -> form.id().equals(link.form()))
                .findFirst()
                .flatMap(form -> form.person(link.reference()));
    }
}
