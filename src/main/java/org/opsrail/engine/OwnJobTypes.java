package org.opsrail.engine;

/**
 * The job types that the application's own workers handle. People can't work such jobs over the engine's API: else
 * anybody could answer for a listener that would have refused them.
 */
public interface OwnJobTypes {

    boolean contains(String jobType);
}
