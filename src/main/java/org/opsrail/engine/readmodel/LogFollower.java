package org.opsrail.engine.readmodel;

/**
 * Follows the engine's log and keeps something durable made of it; a bean. The engine calls these methods from one
 * thread, never two at once.
 */
public interface LogFollower {

    /** The log can be read from now on: at start, and again after a purge or a rebuild. Returns at once. */
    void follow(CommittedRecords records);

    /** Must not read the log any more when this returns; may be called without {@link #follow}. */
    void pause();

    /** Up to where what it keeps is durable, -1 for nothing: older entries of the log may be deleted. Any thread. */
    long position();

    /** Forgets everything: the log begins anew, with positions from 1. Called while paused. */
    void purge();
}
