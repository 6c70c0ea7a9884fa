package org.opsrail.duediligence.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Relationship;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps which case watches over the customer. */
@Component
class RecordMonitoringWorker implements JobHandler<RecordMonitoringWorker.Variables> {

    private final Relationships relationships;
    private final Customers customers;
    private final Directory directory;

    RecordMonitoringWorker(Relationships relationships, Customers customers, Directory directory) {
        this.relationships = relationships;
        this.customers = customers;
        this.directory = directory;
    }

    record Variables(UUID relationshipId) {}

    @Override
    public String type() {
        return "duediligence.record-monitoring";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        return relationships
                .watch(job.processInstanceKey(), job.variables().relationshipId())
                .map(watched -> Outcome.done(routing(watched)))
                .orElseGet(() -> Outcome.error("Err_AlreadyMonitored", "Another case watches over this customer"));
    }

    /** Days are counted where the salesperson works. */
    private Map<String, Object> routing(Relationship watched) {
        Map<String, Object> routing = new HashMap<>(Map.of("reviewAt", ReviewTime.of(watched)));
        directory
                .person(customers.get(watched.file()).company().salesperson())
                .map(Person::place)
                .ifPresent(place -> routing.put("place", place));
        return routing;
    }
}
