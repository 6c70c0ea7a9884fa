package org.opsrail.duediligence.process;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.OutOfReach;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.FileCheck;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.duediligence.domain.ReviewCheck;
import org.opsrail.duediligence.domain.VatCheck;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Holds the file against the rules of its identifiers and of ownership, asks the register of VAT numbers, and tells what the tables decide by. */
@Component
class CheckFileWorker implements JobHandler<CheckFileWorker.Variables> {

    /** Countries are out of reach for minutes, and some for hours, for which no case waits. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(2);

    private final Customers customers;
    private final CustomerOwners owners;
    private final FileCheck check;
    private final ReviewCheck review;
    private final VatCheck vat;
    private final Findings findings;
    private final InstantSource clock;

    CheckFileWorker(
            Customers customers,
            CustomerOwners owners,
            FileCheck check,
            ReviewCheck review,
            VatCheck vat,
            Findings findings,
            InstantSource clock) {
        this.customers = customers;
        this.owners = owners;
        this.check = check;
        this.review = review;
        this.vat = vat;
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
        List<Finding> before = findings.of(customer.id(), job.key());
        if (!before.isEmpty()) {
            return answer(company, known, before);
        }
        try {
            return kept(job, customer, known, vat.of(company));
        } catch (ConnectorUnavailable e) {
            return OutOfReach.of(
                    job, e, ASK_AGAIN, reason -> kept(job, customer, known, vat.notAsked(company, reason)));
        }
    }

    private Outcome kept(Job<Variables> job, Customer customer, Owners known, List<Finding> told) {
        List<Finding> found = new ArrayList<>(check.of(customer.company(), known));
        review.of(customer).ifPresent(found::add);
        found.addAll(told);
        findings.keep(customer.id(), job.key(), found);
        return answer(customer.company(), known, found);
    }

    private Outcome answer(Company company, Owners known, List<Finding> found) {
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
