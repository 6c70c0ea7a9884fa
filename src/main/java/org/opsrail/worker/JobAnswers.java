package org.opsrail.worker;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the engine is told what became of a job. */
final class JobAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(JobAnswers.class);

    private JobAnswers() {}

    static void send(ActivatedJob job, FinalCommandStep<?> answer) {
        answer.send().whenComplete((done, refused) -> {
            if (refused != null) {
                LOG.warn("Job {} of type {} was not answered: {}", job.getKey(), job.getType(), refused.getMessage());
            }
        });
    }

    /** A handler has thrown: the engine tries again, as long as tries are left. */
    static FinalCommandStep<?> failed(JobClient client, ActivatedJob job, Exception failure, Duration backOff) {
        LOG.warn("Job {} of type {} failed", job.getKey(), job.getType(), failure);
        return failed(client, job, describe(failure), backOff);
    }

    static FinalCommandStep<?> failed(JobClient client, ActivatedJob job, String message, Duration backOff) {
        return client.newFailCommand(job)
                .retries(Math.max(0, job.getRetries() - 1))
                .retryBackoff(backOff)
                .errorMessage(message);
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
