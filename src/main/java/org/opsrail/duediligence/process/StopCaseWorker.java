package org.opsrail.duediligence.process;

import java.time.Duration;
import java.util.UUID;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerMail;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends the check of a customer behind whom somebody is sanctioned; who sells is told no more than that it is over. */
@Component
class StopCaseWorker implements JobHandler<StopCaseWorker.Variables> {

    private final Customers customers;
    private final Matches matches;
    private final CustomerMail mail;

    StopCaseWorker(Customers customers, Matches matches, CustomerMail mail) {
        this.customers = customers;
        this.matches = matches;
        this.mail = mail;
    }

    record Variables(UUID customerId) {}

    @Override
    public String type() {
        return "duediligence.stop-case";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Customer customer = customers.get(job.variables().customerId());
        if (matches.of(customer.id()).stream().noneMatch(match -> match.isTrue(Topic.SANCTION))) {
            return Outcome.failure(
                    "Nobody has judged a match on a list of sanctions to be true: the case was led here past its form",
                    Duration.ofMinutes(1));
        }
        customers.close(customer, Customer.Outcome.STOPPED);
        mail.declined(customer);
        return Outcome.done();
    }
}
