package org.opsrail.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was at work on a task, and has stopped; who it was is not told.
 *
 * @param id of the time that was measured
 * @param processInstanceKey the case
 * @param elementId the BPMN element
 * @param role the person's role in the directory; empty for somebody who is not in it
 * @param day when the work ended, at the person's place
 * @param time how much of it counts
 */
public record WorkMeasured(
        UUID id, long taskKey, long processInstanceKey, String elementId, String role, LocalDate day, Duration time) {}
