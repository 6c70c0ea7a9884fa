package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of recorded customers. */
@Component
class CustomerStart {

    private final CaseStarts starts;
    private final Customers customers;

    CustomerStart(CaseStarts starts, Customers customers) {
        this.starts = starts;
        this.customers = customers;
    }

    /** Starts what is recorded; what the engine does not confirm in time is started again later. */
    void start(List<UUID> customerIds) {
        starts.start(
                "customer-due-diligence",
                customerIds.stream()
                        .map(id -> new Recorded(id, Map.of("customerId", id.toString())))
                        .toList(),
                keys -> keys.forEach(customers::name));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(customers.unanswered().stream().map(Customer::id).toList());
    }
}
