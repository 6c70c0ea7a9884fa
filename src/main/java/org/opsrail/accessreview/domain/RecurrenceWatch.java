package org.opsrail.accessreview.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.ReadingTaken;
import org.opsrail.accessreview.reading.domain.Readings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds what owners have stated against the next reading; a right that is there after all is reviewed at once. */
@Component
class RecurrenceWatch {

    private final Readings readings;
    private final Removals removals;
    private final Reviews reviews;

    RecurrenceWatch(Readings readings, Removals removals, Reviews reviews) {
        this.readings = readings;
        this.removals = removals;
        this.reviews = reviews;
    }

    /** In the transaction that keeps the reading. */
    @EventListener
    void compare(ReadingTaken taken) {
        AccessReading reading = taken.reading();
        List<Removal> stated = removals.stated(reading.system(), reading.takenAt());
        if (stated.isEmpty()) {
            return;
        }
        Set<List<String>> there = readings.entries(reading.id()).stream()
                .filter(Entry::active)
                .map(entry -> List.of(entry.account(), entry.level()))
                .collect(Collectors.toSet());
        for (Removal removal : stated) {
            if (there.contains(List.of(removal.account(), removal.level()))) {
                removals.contradict(removal, reading.id());
                review(removal);
            } else {
                removals.confirm(removal.id());
            }
        }
    }

    // Whose account belongs to nobody waits for the next campaign, which tells of it.
    private void review(Removal removal) {
        String holder = removal.employeeNumber();
        if (holder != null) {
            reviews.ask(new ReviewRequest(
                    "came-back/" + removal.id(), Review.Kind.CAME_BACK, List.of(removal.system()), holder, null));
        }
    }
}
