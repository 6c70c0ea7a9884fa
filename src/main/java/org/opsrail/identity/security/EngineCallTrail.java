package org.opsrail.identity.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.Seldom;
import org.opsrail.identity.domain.IdentityAction;
import org.springframework.stereotype.Component;

/** Tells the trail what people command the engine past the application; of what is refused, the first of ten minutes. */
@Component
class EngineCallTrail {

    private static final Duration ONE_REFUSAL = Duration.ofMinutes(10);

    private final AuditTrail trail;
    private final Seldom refused;

    EngineCallTrail(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.refused = new Seldom(ONE_REFUSAL, clock);
    }

    /** @param status as HTTP or gRPC knows it */
    void called(String actor, String method, String path, Object status, boolean done) {
        if (done || refused.isFirst(List.of(actor, method, path, status))) {
            trail.record(AuditEntry.of(IdentityAction.CALL_ENGINE)
                    .by(actor)
                    .with("method", method)
                    .with("path", path)
                    .with("status", status));
        }
    }
}
