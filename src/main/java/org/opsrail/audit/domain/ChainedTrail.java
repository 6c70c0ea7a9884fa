package org.opsrail.audit.domain;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.Acting;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.opsrail.audit.SignedInActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects a transaction's entries; they are chained when it commits. */
@Component
class ChainedTrail implements AuditTrail {

    private static final String NOBODY = "opsrail";

    private final Chaining chaining;
    private final ObjectProvider<SignedInActor> signedIn;
    private final InstantSource clock;

    ChainedTrail(Chaining chaining, ObjectProvider<SignedInActor> signedIn, InstantSource clock) {
        this.chaining = chaining;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Something was done in a transaction that only reads: "
                    + entry.action().key());
        }
        @Nullable Acting acting = Acting.present();
        pending()
                .add(new Pending(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor(entry, acting),
                        entry.in(concerned(entry.concerned(), acting))));
    }

    // Of the case at work the worker knows most.
    private static @Nullable CaseReference concerned(@Nullable CaseReference named, @Nullable Acting acting) {
        if (acting == null) {
            return named;
        }
        boolean other =
                named != null && named.processInstanceKey() != acting.at().processInstanceKey();
        return other ? named : acting.at();
    }

    private String actor(AuditEntry entry, @Nullable Acting acting) {
        if (entry.actor() != null) {
            return entry.actor();
        }
        return acting != null
                ? acting.actor()
                : Optional.ofNullable(signedIn.getIfAvailable())
                        .flatMap(SignedInActor::id)
                        .orElse(NOBODY);
    }

    private PendingEntries pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(this::begun);
    }

    private PendingEntries begun() {
        PendingEntries fresh = new PendingEntries(chaining);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }
}
