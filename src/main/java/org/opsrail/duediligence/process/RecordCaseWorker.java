package org.opsrail.duediligence.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps which case works the customer. */
@Component
class RecordCaseWorker implements JobHandler<RecordCaseWorker.Variables> {

    private final Customers customers;
    private final Directory directory;

    RecordCaseWorker(Customers customers, Directory directory) {
        this.customers = customers;
        this.directory = directory;
    }

    record Variables(UUID customerId) {}

    @Override
    public String type() {
        return "duediligence.record-case";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        return customers
                .begin(job.processInstanceKey(), job.variables().customerId())
                .map(customer -> Outcome.done(routing(customer.company().salesperson())))
                .orElseGet(() -> Outcome.error("Err_AlreadyStarted", "Another case works this customer"));
    }

    /** Days are counted where the salesperson works. */
    private Map<String, Object> routing(String salesperson) {
        Map<String, Object> routing = new HashMap<>(Map.of("salesperson", salesperson));
        directory.person(salesperson).map(Person::place).ifPresent(place -> routing.put("place", place));
        return routing;
    }
}
