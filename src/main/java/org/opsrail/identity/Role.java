package org.opsrail.identity;

/** What an account may do at all; what it may see of one case is decided by the case's module. */
public enum Role {
    /** Everything, settings and accounts included. */
    ADMIN,
    /** Models, deployments, imports, all cases. */
    OPS,
    /** Own tasks, own cases. */
    MEMBER,
    /** Reads everything, changes nothing. */
    AUDITOR
}
