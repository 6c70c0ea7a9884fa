package org.opsrail.onboarding.process;

import java.util.concurrent.TimeUnit;
import org.opsrail.onboarding.OnboardingChanged;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Changes that the engine has not confirmed, because it or this application stopped meanwhile, are told again. */
@Component
class UntoldChanges {

    private final IncompleteEventPublications publications;

    UntoldChanges(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellAgain() {
        publications.resubmitIncompletePublications(publication -> publication.getEvent() instanceof OnboardingChanged);
    }
}
