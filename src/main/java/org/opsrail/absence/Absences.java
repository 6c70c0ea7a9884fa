package org.opsrail.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is away, and who stands in for them. */
public interface Absences {

    /** The absence of that person (employee number) today, by the calendar of their place; empty when they are here. */
    Optional<Absence> current(String person);

    /** The present and coming absences in which that person is to stand in. */
    List<Absence> standingIn(String deputy);

    /** Names another deputy; nothing happens where {@code former} is not, or no longer, the deputy. */
    void handOn(UUID absence, String former, String deputy);

    /**
     * @param lastDay the person is back on the day after
     * @param deputy employee number of who stands in; may be away, too
     */
    record Absence(UUID id, String person, LocalDate firstDay, LocalDate lastDay, String deputy) {}
}
