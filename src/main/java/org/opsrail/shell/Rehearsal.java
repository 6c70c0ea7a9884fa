package org.opsrail.shell;

import java.time.Instant;
import java.util.Optional;

/** What the banner that moves the clock asks of whoever knows the engine. */
public interface Rehearsal {

    /** The earliest moment after that one at which a case goes on by itself. */
    Optional<Instant> nextEvent(Instant after);

    /** Changes as long as cases are moving; two equal ones in a row mean that they have come to rest. */
    String pulse();
}
