package org.opsrail.task;

import java.util.Map;

/**
 * The user task whose form is shown or answered.
 *
 * @param key of the user task; the same however often its answers are sent
 * @param processInstanceKey the case
 * @param elementId the BPMN element
 * @param variables what the task sees: its own variables and those of the scopes around it
 */
public record OpenTask(long key, long processInstanceKey, String elementId, Map<String, Object> variables) {}
