package org.opsrail.audit.domain;

import java.time.Instant;
import org.opsrail.audit.AuditEntry;

/** An entry whose transaction has not committed yet. */
record Pending(Instant at, String actor, AuditEntry entry) {}
