package org.opsrail.duediligence.process;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.domain.Screenings;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.springframework.stereotype.Component;

/** Ends the check with what follows from what people said; a task completed past its form says nothing. */
@Component
class CloseCaseWorker implements JobHandler<CloseCaseWorker.Variables> {

    private final Customers customers;
    private final Risks risks;
    private final Verdicts verdicts;
    private final Screenings screenings;
    private final Matches matches;
    private final AfterDecision after;

    CloseCaseWorker(
            Customers customers,
            Risks risks,
            Verdicts verdicts,
            Screenings screenings,
            Matches matches,
            AfterDecision after) {
        this.customers = customers;
        this.risks = risks;
        this.verdicts = verdicts;
        this.screenings = screenings;
        this.matches = matches;
        this.after = after;
    }

    record Variables(UUID customerId) {}

    @Override
    public String type() {
        return "duediligence.close-case";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public org.opsrail.worker.Outcome work(Job<Variables> job) {
        Customer customer = customers.get(job.variables().customerId());
        Optional<Outcome> outcome =
                verdicts.outcome(customer.id(), risks.of(customer.id()).map(Risk::level));
        if (outcome.isEmpty()) {
            return org.opsrail.worker.Outcome.failure(
                    "Nobody has kept the decision that this risk asks for: the task was completed past its form",
                    Duration.ofMinutes(1));
        }
        if (outcome.get() == Outcome.APPROVED && !isScreened(customer)) {
            return org.opsrail.worker.Outcome.failure(
                    "Nobody is approved who was not screened, or whose possible matches are not judged: move the case"
                            + " back to ‘Screen parties’",
                    Duration.ofMinutes(1));
        }
        customers.close(customer, outcome.get());
        after.follow(customers.get(customer.id()));
        return org.opsrail.worker.Outcome.done();
    }

    private boolean isScreened(Customer customer) {
        return screenings.latest(customer.id()).isPresent()
                && matches.of(customer.id()).stream()
                        .noneMatch(match -> match.isOpen() || match.isTrue(Topic.SANCTION));
    }
}
