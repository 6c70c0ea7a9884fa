package org.opsrail.onboarding.domain;

import java.util.Map;
import java.util.Set;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/** Newcomers speak for themselves, but never do what others owe, give to or decide about them. */
@Component
class OnboardingFourEyes implements FourEyes {

    private static final Set<String> NEWCOMERS_OWN =
            Set.of("Task_NewcomerChecklist", "Task_VerifyAccesses", "Task_CheckIn", "Task_CheckInAgain");

    private final OnboardingRepository onboardings;

    OnboardingFourEyes(OnboardingRepository onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String processId() {
        return "employee-onboarding";
    }

    @Override
    public boolean isPersonal(String elementId) {
        return NEWCOMERS_OWN.contains(elementId);
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        return isPersonal(elementId)
                ? Map.of()
                : onboardings
                        .findByProcessInstanceKey(processInstanceKey)
                        .map(onboarding -> Map.of(onboarding.employeeNumber(), Stake.BENEFITS))
                        .orElseGet(Map::of);
    }
}
