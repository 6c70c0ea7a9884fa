/**
 * The trail of who did what when: append-only, hash-chained, written in the transaction of the effect. It knows no other
 * module; each declares its own {@link org.opsrail.audit.AuditAction}s.
 */
@NullMarked
package org.opsrail.audit;

import org.jspecify.annotations.NullMarked;
