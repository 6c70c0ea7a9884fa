package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Risk.Factor;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps how risky the customer is, and why. */
@Component
class RecordRiskWorker implements JobHandler<RecordRiskWorker.Variables> {

    private final Customers customers;
    private final Risks risks;

    RecordRiskWorker(Customers customers, Risks risks) {
        this.customers = customers;
        this.risks = risks;
    }

    /** @param riskFactors null where no row of the table fitted */
    record Variables(UUID customerId, @Nullable List<Factor> riskFactors, Rating rating) {

        record Rating(int score, String level, int reviewMonths) {}
    }

    @Override
    public String type() {
        return "duediligence.record-risk";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Variables.Rating rating = job.variables().rating();
        risks.rate(
                customers.get(job.variables().customerId()),
                rating.score(),
                Level.of(rating.level()),
                rating.reviewMonths(),
                Objects.requireNonNullElse(job.variables().riskFactors(), List.of()));
        return Outcome.done(Map.of("riskLevel", rating.level()));
    }
}
