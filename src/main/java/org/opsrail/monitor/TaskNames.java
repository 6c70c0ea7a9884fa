package org.opsrail.monitor;

import java.util.Locale;
import java.util.Map;

/** What the tasks of a case are called, each told apart from others of its kind; the task list knows. */
public interface TaskNames {

    /**
     * By task key; a task that is not known is left out.
     *
     * @param elementIds the BPMN element of each task, by task key
     */
    Map<Long, String> names(long processDefinitionKey, Map<Long, String> elementIds, Locale locale);
}
