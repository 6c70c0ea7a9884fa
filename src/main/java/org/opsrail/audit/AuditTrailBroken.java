package org.opsrail.audit;

/**
 * A verification found the trail altered.
 *
 * @param findings how many places
 * @param first the first entry concerned
 */
public record AuditTrailBroken(int findings, long first) {}
