package org.opsrail.accessreview.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import org.opsrail.accessreview.domain.ReviewWithdrawn;
import org.opsrail.accessreview.domain.Reviews;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Ends the case of a withdrawn review, whichever version of the model it runs on; tried again later when the engine does
 * not answer. A review whose case is not known yet needs nothing: the case ends by itself as soon as it asks for it.
 */
@Component
class EndOfWithdrawn {

    private final CamundaClient camunda;
    private final Reviews reviews;

    EndOfWithdrawn(CamundaClient camunda, Reviews reviews) {
        this.camunda = camunda;
        this.reviews = reviews;
    }

    @ApplicationModuleListener
    void end(ReviewWithdrawn withdrawn) {
        Long key = reviews.get(withdrawn.reviewId()).processInstanceKey();
        if (key != null) {
            cancel(key);
        }
    }

    private void cancel(long processInstanceKey) {
        try {
            camunda.newCancelInstanceCommand(processInstanceKey).send().join();
        } catch (ClientException refused) {
            if (!isOverAlready(refused)) {
                throw refused;
            }
        }
    }

    private static boolean isOverAlready(ClientException refused) {
        return switch (refused) {
            case ClientStatusException status -> status.getStatusCode() == Status.Code.NOT_FOUND;
            case ProblemException problem -> problem.code() == HttpStatus.NOT_FOUND.value();
            default -> false;
        };
    }
}
