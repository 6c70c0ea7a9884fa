package org.opsrail.modeler.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which shipped resources were deployed by Opsrail, and with which content. */
@Repository
public class SeededModels {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final InstantSource clock;

    SeededModels(JdbcClient jdbc, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** SHA-256 (hex) by resource name. */
    public Map<String, String> hashes() {
        return jdbc
                .sql("SELECT resource, sha256 FROM modeler.seeded_model")
                .query((row, number) -> Map.entry(row.getString("resource"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void remember(Collection<ShippedModel> models) {
        models.forEach(model -> jdbc.sql("""
                        INSERT INTO modeler.seeded_model (resource, sha256, seeded_at) VALUES (?, ?, ?)
                        ON CONFLICT (resource) DO UPDATE SET sha256 = excluded.sha256, seeded_at = excluded.seeded_at
                        """)
                .params(model.resource(), model.sha256(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update());
        models.forEach(model -> trail.record(AuditEntry.of(ModelerAction.DEPLOY_MODEL)
                .with("resource", model.resource())
                .with("sha256", model.sha256())));
    }
}
