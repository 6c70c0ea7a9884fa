package org.opsrail.accessreview.domain;

import java.util.Optional;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Readings;
import org.springframework.stereotype.Component;

/** What readings after a removal say of it. */
@Component
public class LaterReadings {

    private final Readings readings;

    LaterReadings(Readings readings) {
        this.readings = readings;
    }

    /** Whether the right is there in a reading taken after its removal; empty when there is no such reading. */
    public Optional<Boolean> shows(Removal removal) {
        return readings.latest(removal.system())
                .filter(reading ->
                        removal.removedAt() != null && reading.takenAt().isAfter(removal.removedAt()))
                .map(reading -> readings.entries(reading.id()).stream()
                        .filter(Entry::active)
                        .anyMatch(entry -> entry.account().equals(removal.account())
                                && entry.level().equals(removal.level())));
    }
}
