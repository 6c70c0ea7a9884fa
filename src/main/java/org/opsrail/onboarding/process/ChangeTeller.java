package org.opsrail.onboarding.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.opsrail.onboarding.OnboardingChanged;
import org.opsrail.onboarding.OnboardingChanged.What;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the case of a change once it is committed. What could not be told is told again later; the engine takes a
 * message with the same id once.
 */
@Component
class ChangeTeller {

    /** A case that is busy now hears of the change when it listens again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final CamundaClient camunda;
    private final Onboardings onboardings;

    ChangeTeller(CamundaClient camunda, Onboardings onboardings) {
        this.camunda = camunda;
        this.onboardings = onboardings;
    }

    @ApplicationModuleListener
    void tell(OnboardingChanged change) {
        try {
            publish(change);
        } catch (ClientException refused) {
            if (!isKnownAlready(refused)) {
                throw refused;
            }
        }
    }

    private void publish(OnboardingChanged change) {
        camunda.newPublishMessageCommand()
                .messageName(messageName(change.what()))
                .correlationKey(change.onboardingId().toString())
                .messageId(change.changeId().toString())
                .timeToLive(PATIENCE)
                .variables(variables(change))
                .send()
                .join();
    }

    // The answer to an earlier attempt was lost, not the message.
    private static boolean isKnownAlready(ClientException refused) {
        return switch (refused) {
            case ClientStatusException status -> status.getStatusCode() == Status.Code.ALREADY_EXISTS;
            case ProblemException problem -> problem.code() == HttpStatus.CONFLICT.value();
            default -> false;
        };
    }

    private static String messageName(What what) {
        return switch (what) {
            case START_DATE_MOVED -> "onboarding-start-date-moved";
            case MANAGER_CHANGED -> "onboarding-manager-changed";
            case ROLE_CHANGED -> "onboarding-role-changed";
            case BUDDY_NAMED -> "onboarding-buddy-named";
            case BUDDY_CHANGED -> "onboarding-buddy-changed";
            case HIRE_WITHDRAWN -> "onboarding-hire-withdrawn";
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
