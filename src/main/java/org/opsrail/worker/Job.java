package org.opsrail.worker;

import java.util.Map;

/**
 * One job, as delivered.
 *
 * @param key the same at each delivery of the job
 * @param processInstanceKey the case
 * @param elementId the BPMN element
 * @param elementInstanceKey the element's instance
 * @param retries how many tries are left, this one included
 * @param headers the task headers of the model
 * @param variables what the handler asked for
 */
public record Job<V extends Record>(
        long key,
        long processInstanceKey,
        String elementId,
        long elementInstanceKey,
        int retries,
        Map<String, String> headers,
        V variables) {}
