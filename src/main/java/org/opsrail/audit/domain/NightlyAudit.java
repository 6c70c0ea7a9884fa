package org.opsrail.audit.domain;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.opsrail.audit.AuditVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Verifies the trail each night and anchors its head each hour, in the database and in the log. */
@Component
class NightlyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

    private final AuditVerification verification;
    private final Heads heads;
    private final InstantSource clock;

    NightlyAudit(AuditVerification verification, Heads heads, InstantSource clock) {
        this.verification = verification;
        this.heads = heads;
        this.clock = clock;
    }

    @Scheduled(cron = "${opsrail.audit.verification:0 30 2 * * *}")
    void verify() {
        verification.verify();
    }

    /** Kept elsewhere, such a line proves that nothing was cut off, even by whoever holds database and key. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void anchor() {
        Head head = heads.read();
        if (head.sequence() > 0 && heads.anchor(head, clock.instant())) {
            HexFormat hex = HexFormat.of();
            String signature = hex.formatHex(Objects.requireNonNull(head.mac()));
            LOG.info("Audit anchor {}:{} signed {}", head.sequence(), hex.formatHex(head.hash()), signature);
        }
    }
}
