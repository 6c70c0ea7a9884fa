package org.opsrail.accessreview.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy.Reviewer;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/** Who takes a right away by hand: the system's owner, but nobody their own. */
@Component
public class RemovalHands {

    private final Directory directory;

    RemovalHands(Directory directory) {
        this.directory = directory;
    }

    /** By removal; none where only a group is left to do it. */
    public Map<UUID, String> of(Collection<Removal> removals) {
        Reviewers reviewers = new Reviewers(directory);
        Map<UUID, String> hands = new HashMap<>();
        for (Removal removal : removals) {
            String hand = hand(removal, reviewers);
            if (hand != null) {
                hands.put(removal.id(), hand);
            }
        }
        return hands;
    }

    private @Nullable String hand(Removal removal, Reviewers reviewers) {
        Optional<ConnectedSystem> system = directory.system(removal.system());
        Person holder = Optional.ofNullable(removal.employeeNumber())
                .flatMap(reviewers::person)
                .orElse(null);
        return system.isPresent() ? reviewers.of(Reviewer.SYSTEM_OWNER, holder, system.get()) : null;
    }
}
