package org.opsrail.duediligence.process;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.FileCheck;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Holds the file against the rules of its identifiers and of ownership, and tells what the tables decide by. */
@Component
class CheckFileWorker implements JobHandler<CheckFileWorker.Variables> {

    private final Customers customers;
    private final CustomerOwners owners;
    private final FileCheck check;
    private final Findings findings;
    private final InstantSource clock;

    CheckFileWorker(
            Customers customers, CustomerOwners owners, FileCheck check, Findings findings, InstantSource clock) {
        this.customers = customers;
        this.owners = owners;
        this.check = check;
        this.findings = findings;
        this.clock = clock;
    }

    record Variables(UUID customerId) {}

    @Override
    public String type() {
        return "duediligence.check-file";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Customer customer = customers.get(job.variables().customerId());
        Company company = customer.company();
        Owners known = owners.of(customer.id());
        List<Finding> found = check.of(company, known);
        findings.keep(customer.id(), job.key(), found);
        return Outcome.done(Map.of(
                "inOrder",
                found.stream().noneMatch(finding -> finding.severity() == Severity.TO_CORRECT),
                "checkedOn",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                "country",
                company.country(),
                "businessLine",
                company.businessLine(),
                "channel",
                company.channel(),
                "expectedVolume",
                company.expectedVolume(),
                "ownerCountries",
                known.countries()));
    }
}
