package org.opsrail.notification.domain;

/** What became of one attempt to hand a message over. */
sealed interface Handover {

    record Taken() implements Handover {}

    record Postponed(String problem) implements Handover {}

    record Refused(String problem) implements Handover {}
}
