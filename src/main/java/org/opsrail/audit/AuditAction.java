package org.opsrail.audit;

/** What can be done and is kept in the trail; each module declares its actions as an enum. */
public interface AuditAction {

    /**
     * {@code module.verb-object}, never reused for something else; the sentence that people read is the message
     * {@code audit.action.<key>}.
     */
    String key();
}
