package org.opsrail.accessreview.reading.domain;

import java.util.Map;
import java.util.Set;

/** What is due for whom: the decision {@code role-access}, by which onboarding gives accesses too. */
public interface DueAccesses {

    /** The levels by system that somebody with this role in this team at this place is given. */
    Map<String, Set<String>> of(Position position);

    record Position(String role, String team, String place) {}
}
