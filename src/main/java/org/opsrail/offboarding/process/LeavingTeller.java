package org.opsrail.offboarding.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.opsrail.offboarding.OffboardingChanged;
import org.opsrail.offboarding.OffboardingChanged.What;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the case of a change once it is committed. What could not be told is told again later; the engine takes a
 * message with the same id once.
 */
@Component
class LeavingTeller {

    /** A case that is busy now hears of the change when it listens again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final CamundaClient camunda;
    private final IncompleteEventPublications untold;

    LeavingTeller(CamundaClient camunda, IncompleteEventPublications untold) {
        this.camunda = camunda;
        this.untold = untold;
    }

    @ApplicationModuleListener
    void tell(OffboardingChanged change) {
        try {
            camunda.newPublishMessageCommand()
                    .messageName(messageName(change.what()))
                    .correlationKey(change.offboardingId().toString())
                    .messageId(change.changeId().toString())
                    .timeToLive(PATIENCE)
                    .send()
                    .join();
        } catch (ClientException refused) {
            if (!isKnownAlready(refused)) {
                throw refused;
            }
        }
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellAgain() {
        untold.resubmitIncompletePublications(publication -> publication.getEvent() instanceof OffboardingChanged);
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
            case LEAVING_DATE_MOVED -> "offboarding-leaving-date-moved";
            case CALLED_OFF -> "offboarding-called-off";
        };
    }
}
