package org.opsrail.absence;

import java.util.Optional;

/** Who does the tasks of somebody who has left; implemented where leavings are known. */
public interface Successors {

    /** Empty while that person works here, and where nobody could be found. */
    Optional<String> standIn(String person);
}
