package org.opsrail.task;

/**
 * A person's task is completed, whichever client did it.
 *
 * @param processInstanceKey the case
 */
public record TaskDone(long taskKey, long processInstanceKey) {}
