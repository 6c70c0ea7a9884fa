package org.opsrail.duediligence.process;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opsrail.duediligence.domain.Relationships.Told;
import org.opsrail.duediligence.domain.Relationships.Told.What;
import org.opsrail.worker.CaseMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the case that watches over a customer what somebody wants, once it is committed; if need be, again later. */
@Component
class RelationshipTeller {

    private final CaseMessages messages;
    private final IncompleteEventPublications untold;

    RelationshipTeller(CaseMessages messages, IncompleteEventPublications untold) {
        this.messages = messages;
        this.untold = untold;
    }

    @ApplicationModuleListener
    void tell(Told told) {
        messages.tell(messageName(told.what()), told.relationshipId(), told.changeId(), Map.of());
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellAgain() {
        untold.resubmitIncompletePublications(publication -> publication.getEvent() instanceof Told);
    }

    private static String messageName(What what) {
        return switch (what) {
            case REVIEW_WANTED -> "duediligence-review-wanted";
            case ENDED -> "duediligence-customer-ended";
        };
    }
}
