package org.opsrail.worker;

/**
 * Works the jobs of one type. Each bean of this type is registered once with the engine; of a job it receives the
 * variables that the record {@code V} names, and no others. An implementation is idempotent: the same job may be
 * delivered again.
 *
 * @param <V> a record whose components are the names of the variables that the handler reads
 */
public interface JobHandler<V extends Record> {

    /** The job type, {@code module.verb-object}, for example {@code onboarding.provision-access}. */
    String type();

    /** The record type that the job's variables are read into. */
    Class<V> variables();

    /**
     * Does the work.
     *
     * @throws Exception like an {@link Outcome.Failure} with the default back-off
     */
    Outcome work(Job<V> job) throws Exception;
}
