package org.opsrail.onboarding.process;

import java.util.Map;
import org.opsrail.onboarding.OnboardingChanged;
import org.opsrail.onboarding.OnboardingChanged.What;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.CaseMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the case of a change once it is committed. What could not be told is told again later.
 */
@Component
class ChangeTeller {

    private final CaseMessages messages;
    private final Onboardings onboardings;

    ChangeTeller(CaseMessages messages, Onboardings onboardings) {
        this.messages = messages;
        this.onboardings = onboardings;
    }

    @ApplicationModuleListener
    void tell(OnboardingChanged change) {
        messages.tell(messageName(change.what()), change.onboardingId(), change.changeId(), variables(change));
    }

    private static String messageName(What what) {
        return switch (what) {
            case START_DATE_MOVED -> "onboarding-start-date-moved";
            case MANAGER_CHANGED -> "onboarding-manager-changed";
            case ROLE_CHANGED -> "onboarding-role-changed";
            case BUDDY_NAMED -> "onboarding-buddy-named";
            case BUDDY_CHANGED -> "onboarding-buddy-changed";
            case HIRE_WITHDRAWN -> "onboarding-hire-withdrawn";
            case EMPLOYEE_LEFT -> "onboarding-employee-left";
        };
    }

    // What the case decides by; everything else is read by id where it is needed.
    private Map<String, Object> variables(OnboardingChanged change) {
        Onboarding onboarding = onboardings.get(change.onboardingId());
        return switch (change.what()) {
            case ROLE_CHANGED ->
                Map.of("role", onboarding.role(), "team", onboarding.team(), "place", onboarding.place());
            case BUDDY_NAMED -> Map.of("buddy", onboarding.buddy().orElseThrow());
            default -> Map.of();
        };
    }
}
