package org.opsrail.engine.readmodel;

import java.time.Duration;

/** What searches show, seen from the outside: how far it is behind the engine. */
public interface ReadModel {

    /**
     * Waits until searches show everything up to that position of the log.
     *
     * @return false when patience ended first
     */
    boolean awaitPosition(long position, Duration patience);

    /**
     * Like {@link #awaitPosition}, but for everything that is durable now: what a command has set off behind its answer
     * (the next task, for example) is shown, too.
     */
    boolean awaitAll(long atLeast, Duration patience);

    /** Whether the last attempt to follow the log failed; it is repeated until it works. */
    boolean failing();

    /** How many log positions searches are behind what is durable. */
    long lag();
}
