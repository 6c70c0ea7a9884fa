package org.opsrail.worker;

/**
 * Watches over the user tasks whose elements name its type for one event ({@code assigning}, {@code completing}): the
 * task's change takes effect only once it has said so, whichever client asked for it. Each bean of this type is
 * registered once with the engine. An implementation is idempotent: the same change may be shown again.
 */
public interface TaskListener {

    /** The job type, {@code module.verb-object}, for example {@code task.check-completion}. */
    String type();

    /**
     * Judges the change.
     *
     * @throws Exception the engine asks again after the default back-off; without tries left it is an engine incident
     */
    Verdict judge(ListenedTask task) throws Exception;
}
