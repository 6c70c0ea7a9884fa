package org.opsrail.duediligence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerRegister;
import org.opsrail.duediligence.domain.CustomerRegister.State;
import org.opsrail.duediligence.domain.Risk.Level;

/**
 * A page of customers.
 *
 * @param total on all pages together
 */
record CustomerList(List<Line> customers, int page, int size, int total) {

    /**
     * @param risk left out until it is rated
     * @param closedAt left out while the check is under way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String reference,
            UUID customerId,
            @Nullable String processInstanceKey,
            String legalName,
            String country,
            String salesperson,
            State state,
            @Nullable Level risk,
            Instant requestedAt,
            @Nullable Instant closedAt) {

        static Line of(CustomerRegister.Line line) {
            Customer customer = line.customer();
            return new Line(
                    customer.reference(),
                    customer.id(),
                    key(customer),
                    customer.company().legalName(),
                    customer.company().country(),
                    customer.company().salesperson(),
                    State.of(customer),
                    line.level(),
                    customer.requestedAt(),
                    customer.closedAt());
        }
    }

    /** As a text, since JavaScript's numbers end before it. */
    static @Nullable String key(Customer customer) {
        Long key = customer.processInstanceKey();
        return key == null ? null : key.toString();
    }
}
