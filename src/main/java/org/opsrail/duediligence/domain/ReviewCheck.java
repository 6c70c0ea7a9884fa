package org.opsrail.duediligence.domain;

import java.util.Optional;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.springframework.stereotype.Component;

/** What a review has taken over from the last file has to be confirmed by whoever sells to the customer. */
@Component
public class ReviewCheck {

    private final Verdicts verdicts;

    ReviewCheck(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Empty when the file is no review's, or is confirmed. */
    public Optional<Finding> of(Customer customer) {
        boolean confirmed = customer.reviewOf() == null
                || verdicts.of(customer.id()).stream()
                        .anyMatch(said -> said.element().equals(Verdict.CORRECT));
        return confirmed
                ? Optional.empty()
                : Optional.of(Finding.of(CustomerColumns.LEGAL_NAME, Severity.TO_CORRECT, "review-unconfirmed"));
    }
}
