package org.opsrail.trustrequest.process;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opsrail.trustrequest.domain.TrustRequestWithdrawn;
import org.opsrail.worker.CaseMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells a case that its request is not wanted any more; again until the engine has taken it. */
@Component
class WithdrawalTeller {

    private static final String WITHDRAWN = "trustrequest-withdrawn";

    private final CaseMessages messages;
    private final IncompleteEventPublications untold;

    WithdrawalTeller(CaseMessages messages, IncompleteEventPublications untold) {
        this.messages = messages;
        this.untold = untold;
    }

    @ApplicationModuleListener
    void tell(TrustRequestWithdrawn withdrawn) {
        messages.tell(WITHDRAWN, withdrawn.requestId(), withdrawn.requestId(), Map.of());
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellAgain() {
        untold.resubmitIncompletePublications(publication -> publication.getEvent() instanceof TrustRequestWithdrawn);
    }
}
