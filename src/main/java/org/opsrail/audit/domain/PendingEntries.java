package org.opsrail.audit.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** The entries of one transaction; the last thing before the commit is to chain them. */
final class PendingEntries implements TransactionSynchronization {

    private final Chaining chaining;
    private final List<Pending> pending = new ArrayList<>();

    PendingEntries(Chaining chaining) {
        this.chaining = chaining;
    }

    void add(Pending entry) {
        pending.add(entry);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        chaining.append(pending);
    }
}
