package org.opsrail.audit.domain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.opsrail.audit.AuditVerification;
import org.opsrail.audit.AuditVerification.Verified;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What the latest verification found. A broken trail has a status of its own: it is an alarm, and no reason to keep
 * people from their work.
 */
@Component
class AuditHealth implements HealthIndicator {

    private final AuditVerification verification;

    AuditHealth(AuditVerification verification, MeterRegistry metrics) {
        this.verification = verification;
        Gauge.builder("opsrail.audit.findings", this, AuditHealth::findings)
                .description("What the latest verification of the audit trail found wrong")
                .register(metrics);
    }

    private double findings() {
        return verification
                .last()
                .map(Verified::findings)
                .map(java.util.List::size)
                .orElse(0);
    }

    @Override
    public Health health() {
        Optional<Verified> last = verification.last();
        Health.Builder health =
                last.filter(found -> !found.intact()).isPresent() ? Health.status("TAMPERED") : Health.up();
        last.ifPresent(found -> health.withDetail("verifiedAt", found.at()).withDetail("entries", found.entries()));
        return health.build();
    }
}
