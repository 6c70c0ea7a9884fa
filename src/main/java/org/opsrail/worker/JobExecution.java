package org.opsrail.worker;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;

/** Runs a handler on a delivered job and tells the engine its outcome. */
final class JobExecution<V extends Record> implements JobHandler {

    private final org.opsrail.worker.JobHandler<V> handler;
    private final Duration retryBackoff;

    JobExecution(org.opsrail.worker.JobHandler<V> handler, Duration retryBackoff) {
        this.handler = handler;
        this.retryBackoff = retryBackoff;
    }

    @Override
    public void handle(JobClient client, ActivatedJob job) {
        JobAnswers.send(job, answer(client, job));
    }

    // Whatever a handler throws is a technical failure: it must reach the engine as one, never stop the worker.
    private FinalCommandStep<?> answer(JobClient client, ActivatedJob job) {
        try {
            return answer(client, job, work(job));
        } catch (Exception failure) {
            return JobAnswers.failed(client, job, failure, retryBackoff);
        }
    }

    private Outcome work(ActivatedJob job) throws Exception {
        return handler.work(new Job<>(
                job.getKey(),
                job.getProcessInstanceKey(),
                job.getElementId(),
                job.getElementInstanceKey(),
                job.getRetries(),
                job.getCustomHeaders(),
                job.getVariablesAsType(handler.variables())));
    }

    private static FinalCommandStep<?> answer(JobClient client, ActivatedJob job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> client.newCompleteCommand(job).variables(done.variables());
            case Outcome.BusinessError error ->
                client.newThrowErrorCommand(job)
                        .errorCode(error.code())
                        .errorMessage(error.message())
                        .variables(error.variables());
            case Outcome.Failure failure -> JobAnswers.failed(client, job, failure.message(), failure.backOff());
        };
    }
}
