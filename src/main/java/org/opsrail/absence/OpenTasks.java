package org.opsrail.absence;

import org.opsrail.absence.Absences.Absence;

/** The tasks that somebody leaves behind; implemented where tasks are known. */
public interface OpenTasks {

    /** How many that person has now. */
    long count(String person);

    /** Gives them to the deputy, or to whoever may do them where the deputy may not. */
    HandedOver handOver(Absence absence);

    /** The same for somebody who does not come back; called again with another successor, the tasks go on to them. */
    HandedOver handOver(String leaver, String successor);

    /** @param kept those that only the person can do, or that nobody else could be found for */
    record HandedOver(int given, int kept) {}
}
