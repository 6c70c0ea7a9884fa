package org.opsrail.accessreview.domain;

/** What a reviewer says about a right. */
public enum Decision {
    KEEP,
    /** It stays, at another level. */
    CHANGE,
    REVOKE
}
