package org.opsrail.duediligence.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.duediligence.domain.CustomerScreening;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Holds everybody of the file against the lists, and tells what is still to be judged and what was. */
@Component
class ScreenPartiesWorker implements JobHandler<ScreenPartiesWorker.Variables> {

    private final CustomerScreening screening;
    private final Matches matches;

    ScreenPartiesWorker(CustomerScreening screening, Matches matches) {
        this.screening = screening;
        this.matches = matches;
    }

    record Variables(UUID customerId) {}

    @Override
    public String type() {
        return "duediligence.screen-parties";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        UUID customerId = job.variables().customerId();
        if (!screening.screen(customerId, String.valueOf(job.key()))) {
            return Outcome.failure(
                    "Nobody can be screened: no list is in place. Load one on the page ‘Screening lists’, then retry",
                    Duration.ofMinutes(1));
        }
        List<Match> found = matches.of(customerId);
        return Outcome.done(Map.of(
                "matchesOpen", found.stream().anyMatch(Match::isOpen),
                "sanctioned", found.stream().anyMatch(match -> match.isTrue(Topic.SANCTION)),
                "exposed", found.stream().anyMatch(match -> match.isTrue(Topic.PEP))));
    }
}
