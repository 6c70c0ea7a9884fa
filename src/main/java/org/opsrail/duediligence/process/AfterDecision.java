package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.Relationship;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.worker.CaseMessages;
import org.springframework.stereotype.Component;

/** What follows from a decision on a customer's file: it is watched over, or its review is over. */
@Component
class AfterDecision {

    private static final String MESSAGE = "duediligence-review-decided";

    private final Relationships relationships;
    private final MonitoringStart monitoring;
    private final CaseMessages messages;

    AfterDecision(Relationships relationships, MonitoringStart monitoring, CaseMessages messages) {
        this.relationships = relationships;
        this.monitoring = monitoring;
        this.messages = messages;
    }

    /** @param decided as it is kept by now; the same again changes nothing */
    void follow(Customer decided) {
        boolean approved = decided.outcome() == Outcome.APPROVED;
        UUID reviewed = decided.reviewOf();
        if (reviewed != null) {
            Relationship now = approved ? relationships.renew(decided) : relationships.get(reviewed);
            messages.tell(MESSAGE, reviewed, decided.id(), Map.of("renewed", approved, "reviewAt", ReviewTime.of(now)));
        } else if (approved && relationships.begin(decided).processInstanceKey() == null) {
            monitoring.start(List.of(decided.id()));
        }
    }
}
