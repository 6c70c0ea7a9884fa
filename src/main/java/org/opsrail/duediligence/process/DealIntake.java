package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Objects;
import org.opsrail.duediligence.domain.Deal;
import org.opsrail.duediligence.domain.Deals;
import org.opsrail.duediligence.domain.Wish;
import org.springframework.stereotype.Component;

/** Takes in what the customer relationship system tells: recorded in one transaction, then its process is started. */
@Component
public class DealIntake {

    private final Deals deals;
    private final CustomerStart start;

    DealIntake(Deals deals, CustomerStart start) {
        this.deals = deals;
        this.start = start;
    }

    /** @param webhookId the same one again is answered alike, and starts nothing */
    public Deal take(String webhookId, Wish wish) {
        Deal deal = deals.take(webhookId, wish);
        if (deal.first() && deal.outcome() == Deal.Outcome.STARTED) {
            start.start(List.of(Objects.requireNonNull(deal.customerId())));
        }
        return deal;
    }
}
