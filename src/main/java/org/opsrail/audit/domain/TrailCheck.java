package org.opsrail.audit.domain;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.opsrail.audit.AuditVerification.Finding;
import org.opsrail.audit.AuditVerification.Verified;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole trail as it is at one moment; whoever writes meanwhile is not held up. */
@Component
class TrailCheck {

    private final Entries entries;
    private final Heads heads;
    private final MasterKey master;
    private final InstantSource clock;
    private final TransactionTemplate snapshot;

    TrailCheck(
            Entries entries,
            Heads heads,
            MasterKey master,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.heads = heads;
        this.master = master;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Verified run() {
        return snapshot.execute(status -> {
            ChainCheck check = new ChainCheck(master, heads.read(), heads.anchors());
            entries.each(check::next);
            List<Finding> findings = check.findings();
            return new Verified(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    check.entries(),
                    check.last(),
                    check.lastHash(),
                    findings);
        });
    }
}
