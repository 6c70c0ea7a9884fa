package org.opsrail.audit.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opsrail.audit.AuditTrailBroken;
import org.opsrail.audit.AuditVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what verifications found, and tells when it is not well. */
@Component
@Transactional
class Verifications implements AuditVerification {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final TrailCheck check;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Verifications(TrailCheck check, JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.check = check;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    @Override
    public Verified verify() {
        Verified result = check.run();
        keep(result);
        if (result.intact()) {
            LOG.info("Audit trail verified: {} entries, the last has the hash {}", result.entries(), result.hash());
        } else {
            LOG.error("The audit trail is NOT as it was written: {}", result.findings());
            events.publishEvent(new AuditTrailBroken(
                    result.findings().size(), result.findings().getFirst().first()));
        }
        return result;
    }

    private void keep(Verified result) {
        jdbc.sql("""
                INSERT INTO audit.verification (at, entries, sequence, hash, intact, findings)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        result.at().atOffset(ZoneOffset.UTC),
                        result.entries(),
                        result.sequence(),
                        HexFormat.of().parseHex(result.hash()),
                        result.intact(),
                        json.writeValueAsString(result.findings()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verified> last() {
        return jdbc.sql("SELECT at, entries, sequence, hash, findings FROM audit.verification ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Verified(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("entries"),
                        row.getLong("sequence"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        json.readValue(row.getString("findings"), FINDINGS)))
                .optional();
    }
}
