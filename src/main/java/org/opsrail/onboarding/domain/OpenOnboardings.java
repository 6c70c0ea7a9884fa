package org.opsrail.onboarding.domain;

import org.opsrail.onboarding.Newcomers;
import org.springframework.stereotype.Component;

@Component
class OpenOnboardings implements Newcomers {

    private final OnboardingRepository onboardings;
    private final OnboardingChanges changes;

    OpenOnboardings(OnboardingRepository onboardings, OnboardingChanges changes) {
        this.onboardings = onboardings;
        this.changes = changes;
    }

    @Override
    public boolean changeManager(String employeeNumber, String manager, String by) {
        return onboardings
                .findOpen(employeeNumber)
                .map(onboarding -> changes.changeManager(onboarding.id(), manager, by))
                .filter(Change.Made.class::isInstance)
                .isPresent();
    }

    @Override
    public void leave(String employeeNumber, String by) {
        onboardings.findOpen(employeeNumber).ifPresent(onboarding -> changes.leave(onboarding.id(), by));
    }
}
