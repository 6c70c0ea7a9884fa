package org.opsrail.offboarding.process;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opsrail.offboarding.OffboardingChanged;
import org.opsrail.offboarding.OffboardingChanged.What;
import org.opsrail.worker.CaseMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the case of a change once it is committed. What could not be told is told again later.
 */
@Component
class LeavingTeller {

    private final CaseMessages messages;
    private final IncompleteEventPublications untold;

    LeavingTeller(CaseMessages messages, IncompleteEventPublications untold) {
        this.messages = messages;
        this.untold = untold;
    }

    @ApplicationModuleListener
    void tell(OffboardingChanged change) {
        messages.tell(messageName(change.what()), change.offboardingId(), change.changeId(), Map.of());
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellAgain() {
        untold.resubmitIncompletePublications(publication -> publication.getEvent() instanceof OffboardingChanged);
    }

    private static String messageName(What what) {
        return switch (what) {
            case LEAVING_DATE_MOVED -> "offboarding-leaving-date-moved";
            case CALLED_OFF -> "offboarding-called-off";
        };
    }
}
