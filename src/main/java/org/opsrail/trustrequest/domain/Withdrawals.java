package org.opsrail.trustrequest.domain;

import java.util.UUID;
import org.opsrail.audit.AuditTrail;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends requests whose deal is lost: what was delivered stays in the log, its links work no more. */
@Service
@Transactional
public class Withdrawals {

    private final TrustRequests requests;
    private final Deliveries deliveries;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Withdrawals(TrustRequests requests, Deliveries deliveries, AuditTrail trail, ApplicationEventPublisher events) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.trail = trail;
        this.events = events;
    }

    /** @return false when it is over already */
    public boolean withdraw(UUID id, String because, String by) {
        if (!requests.withdraw(id, by, because)) {
            return false;
        }
        deliveries.revokeLinks(id);
        trail.record(TrustAction.WITHDRAW.entry(requests.get(id)).by(by));
        events.publishEvent(new TrustRequestWithdrawn(id));
        return true;
    }

    /** The case's own last step. */
    public void end(UUID id) {
        deliveries.revokeLinks(id);
        requests.close(requests.get(id), Outcome.WITHDRAWN);
    }
}
