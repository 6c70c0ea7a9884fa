package org.opsrail.cost.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opsrail.task.TaskDone;
import org.opsrail.task.WorkMeasured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what was worked, at the rate that is valid then; while the engine can't tell the rate, it is tried again. */
@Component
class WorkPrices {

    private static final Logger LOG = LoggerFactory.getLogger(WorkPrices.class);

    private final HourlyRates rates;
    private final CostTable costs;
    private final IncompleteEventPublications unkept;

    WorkPrices(HourlyRates rates, CostTable costs, IncompleteEventPublications unkept) {
        this.rates = rates;
        this.costs = costs;
        this.unkept = unkept;
    }

    @ApplicationModuleListener
    void keep(WorkMeasured work) {
        Optional<BigDecimal> rate = rates.of(work.role(), work.day());
        if (rate.isEmpty()) {
            LOG.warn("No row of hourly-rates fits the role '{}' on {}: the time is not kept", work.role(), work.day());
        }
        rate.ifPresent(hourly -> costs.add(work, hourly));
    }

    @ApplicationModuleListener
    void keep(TaskDone done) {
        costs.add(done);
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void keepAgain() {
        unkept.resubmitIncompletePublications(publication ->
                publication.getEvent() instanceof WorkMeasured || publication.getEvent() instanceof TaskDone);
    }
}
