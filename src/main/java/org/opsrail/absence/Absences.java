package org.opsrail.absence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who is away, and who stands in for them. */
public interface Absences {

    /** The absence of that person (employee number) today, by the calendar of their place; empty when they are here. */
    Optional<Absence> current(String person);

    /**
     * @param lastDay the person is back on the day after
     * @param deputy employee number of who stands in; may be away, too
     */
    record Absence(UUID id, String person, LocalDate firstDay, LocalDate lastDay, String deputy) {}
}
