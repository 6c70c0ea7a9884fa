package org.opsrail.audit;

import java.util.Optional;

/** Knows who is signed in for the present request; told by whoever signs people in. */
@FunctionalInterface
public interface SignedInActor {

    /** The engine's id: employee number, or username of an account without one. */
    Optional<String> id();
}
