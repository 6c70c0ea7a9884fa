package org.opsrail.accessreview.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.opsrail.directory.PersonMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A new role makes old rights doubtful: a review is asked for, once a day at most, and started when it is committed. */
@Component
class MoveWatch {

    private final Reviews reviews;
    private final InstantSource clock;

    MoveWatch(Reviews reviews, InstantSource clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void review(PersonMoved moved) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        reviews.ask(new ReviewRequest(
                "moved/" + moved.employeeNumber() + "/" + day,
                Review.Kind.ROLE_CHANGE,
                List.of(),
                moved.employeeNumber(),
                null));
    }
}
