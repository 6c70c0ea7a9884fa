package org.opsrail.task;

import java.util.Map;

/**
 * Whose own matter the tasks of a process are: whoever asks, owns or benefits never decides. Asked whenever a task is
 * given to somebody and whenever it is completed, whichever client does it. One bean per process.
 */
public interface FourEyes {

    /** The id of the BPMN process, for example {@code employee-onboarding}. */
    String processId();

    /** Who may not do that task, by engine id (employee number or username), and why not; empty where anyone may. */
    Map<String, Stake> stakes(long processInstanceKey, String elementId);

    /** Whether that task is one's own word or work, such as a check-in, so that no deputy can do it. */
    default boolean isPersonal(String elementId) {
        return false;
    }

    /** What somebody has in a matter. */
    enum Stake {
        /** Asked for what the task decides on. */
        ASKS,
        /** Answers for what the task judges. */
        OWNS,
        /** The task is about them. */
        BENEFITS
    }
}
