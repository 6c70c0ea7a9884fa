package org.opsrail.worker;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells cases what happened outside of them, each thing once however often it is told. */
@Component
public class CaseMessages {

    /** A case that is busy now hears of it when it listens again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final CamundaClient camunda;

    CaseMessages(CamundaClient camunda) {
        this.camunda = camunda;
    }

    /**
     * @param message the model's name of it
     * @param about the id by which the case listens
     * @param id the same whenever the same thing is told
     * @param variables what the case decides by
     * @throws ClientException when the engine did not take it: tell it again later
     */
    public void tell(String message, UUID about, UUID id, Map<String, Object> variables) {
        try {
            camunda.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(about.toString())
                    .messageId(id.toString())
                    .timeToLive(PATIENCE)
                    .variables(variables)
                    .send()
                    .join();
        } catch (ClientException refused) {
            if (!isKnownAlready(refused)) {
                throw refused;
            }
        }
    }

    // The answer to an earlier attempt was lost, not the message.
    private static boolean isKnownAlready(ClientException refused) {
        return switch (refused) {
            case ClientStatusException status -> status.getStatusCode() == Status.Code.ALREADY_EXISTS;
            case ProblemException problem -> problem.code() == HttpStatus.CONFLICT.value();
            default -> false;
        };
    }
}
