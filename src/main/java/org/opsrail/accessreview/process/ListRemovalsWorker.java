package org.opsrail.accessreview.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.RemovalHands;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Everything that was decided to go or to change. */
@Component
class ListRemovalsWorker implements JobHandler<ReviewCase> {

    private final Removals removals;
    private final Campaigns campaigns;
    private final RemovalTargets targets;
    private final RemovalHands hands;
    private final Directory directory;

    ListRemovalsWorker(
            Removals removals, Campaigns campaigns, RemovalTargets targets, RemovalHands hands, Directory directory) {
        this.removals = removals;
        this.campaigns = campaigns;
        this.targets = targets;
        this.hands = hands;
        this.directory = directory;
    }

    /**
     * The variable {@code removal} of the model.
     *
     * @param owner who takes it away by hand; empty where only a group is left to
     */
    record RightToRemove(UUID removalId, String system, String level, String owner, String place, boolean connected) {}

    @Override
    public String type() {
        return "accessreview.list-removals";
    }

    @Override
    public Class<ReviewCase> variables() {
        return ReviewCase.class;
    }

    @Override
    public Outcome work(Job<ReviewCase> job) {
        UUID review = job.variables().reviewId();
        List<Removal> listed = campaigns.beginRemoval(review) ? removals.list(review) : List.of();
        Map<UUID, String> owners = hands.of(listed);
        return Outcome.done(Map.of(
                "removals",
                listed.stream()
                        .map(removal -> right(removal, owners.getOrDefault(removal.id(), "")))
                        .toList()));
    }

    private RightToRemove right(Removal removal, String owner) {
        return new RightToRemove(
                removal.id(),
                removal.system(),
                removal.level(),
                owner,
                directory.person(owner).map(Person::place).orElseGet(campaigns::anyPlace),
                targets.reaches(removal));
    }
}
