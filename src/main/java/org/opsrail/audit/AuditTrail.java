package org.opsrail.audit;

/** Writes down what was done. */
public interface AuditTrail {

    /**
     * Keeps the entry in the caller's transaction, or in one of its own where there is none: the effect and its entry
     * are committed together or not at all. Entries are chained when the transaction commits, however many it holds.
     *
     * @throws IllegalStateException in a read-only transaction
     */
    void record(AuditEntry entry);
}
