package org.opsrail.answerlibrary;

/** How far an answer can be relied on. */
public enum AnswerStatus {
    /** Nobody but its author has looked at it. */
    DRAFT,
    /** Somebody other than its author, or ops, has confirmed its present version. */
    APPROVED,
    /** The day until which it holds is over. */
    EXPIRED,
    RETIRED
}
