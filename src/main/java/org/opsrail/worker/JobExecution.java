package org.opsrail.worker;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a handler on a delivered job and tells the engine its outcome. */
final class JobExecution<V extends Record> implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final org.opsrail.worker.JobHandler<V> handler;
    private final Duration retryBackoff;

    JobExecution(org.opsrail.worker.JobHandler<V> handler, Duration retryBackoff) {
        this.handler = handler;
        this.retryBackoff = retryBackoff;
    }

    @Override
    public void handle(JobClient client, ActivatedJob job) {
        Outcome outcome = work(job);
        answer(client, job, outcome).send().whenComplete((done, refused) -> {
            if (refused != null) {
                LOG.warn("Job {} of type {} was not answered: {}", job.getKey(), job.getType(), refused.getMessage());
            }
        });
    }

    // Whatever a handler throws is a technical failure: it must reach the engine as one, never stop the worker.
    private Outcome work(ActivatedJob job) {
        try {
            return handler.work(new Job<>(
                    job.getKey(),
                    job.getProcessInstanceKey(),
                    job.getElementId(),
                    job.getElementInstanceKey(),
                    job.getRetries(),
                    job.getCustomHeaders(),
                    job.getVariablesAsType(handler.variables())));
        } catch (Exception failure) {
            LOG.warn("Job {} of type {} failed", job.getKey(), job.getType(), failure);
            return Outcome.failure(describe(failure), retryBackoff);
        }
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private FinalCommandStep<?> answer(JobClient client, ActivatedJob job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> client.newCompleteCommand(job).variables(done.variables());
            case Outcome.BusinessError error ->
                client.newThrowErrorCommand(job)
                        .errorCode(error.code())
                        .errorMessage(error.message())
                        .variables(error.variables());
            case Outcome.Failure failure ->
                client.newFailCommand(job)
                        .retries(Math.max(0, job.getRetries() - 1))
                        .retryBackoff(failure.backOff())
                        .errorMessage(failure.message());
        };
    }
}
