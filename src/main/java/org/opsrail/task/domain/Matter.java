package org.opsrail.task.domain;

/** What a task is about, as far as it decides who may do it. */
public record Matter(String processId, long processInstanceKey, String elementId) {

    public static Matter of(Task task) {
        return new Matter(task.processId(), task.caseKey(), task.elementId());
    }
}
