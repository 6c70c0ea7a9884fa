package org.opsrail.screening;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Holds companies and persons against lists. */
public interface Screening {

    /** Against all lists as they are now. */
    Screened screen(Party party);

    /**
     * Against what the version brought alone: entries that are new, or not what they were. Made for thousands of parties
     * at once, after {@link ScreeningListUpdated}.
     *
     * @return only parties with matches
     */
    List<Screened> screenChanges(UUID version, Collection<Party> parties);

    /** Those that are screened against now; without any nobody is found. */
    List<ScreenedList> lists();

    /** What {@link Screened#against} names; also where it is replaced by now. */
    ScreenedList list(UUID version);
}
