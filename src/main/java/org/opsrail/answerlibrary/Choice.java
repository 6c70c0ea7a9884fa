package org.opsrail.answerlibrary;

/** The short answer, where a question has one. */
public enum Choice {
    YES,
    NO,
    NOT_APPLICABLE
}
