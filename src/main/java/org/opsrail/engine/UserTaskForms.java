package org.opsrail.engine;

import java.util.Map;

/**
 * Completes user tasks that have a form, for people who complete them over the engine's own API: what they send are
 * answers to the form, and only the application knows which of them may become process variables.
 */
public interface UserTaskForms {

    /**
     * Asked about whoever is signed in for the present request, never about the application itself.
     *
     * @return false when there is no open task of that key with a form: the engine completes it, or refuses to
     * @throws Refused when the answers are not taken; nothing is kept of them and the task stays open
     */
    boolean complete(long key, Map<String, Object> variables);

    /** The message is for whoever sent the answers, in English. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        /** @param status of HTTP */
        public Refused(int status, String reason) {
            super(reason);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
