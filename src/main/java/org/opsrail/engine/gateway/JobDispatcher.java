package org.opsrail.engine.gateway;

import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands jobs to workers that ask for them; nobody polls: who asks in vain is woken when there is work. */
public interface JobDispatcher {

    /**
     * Activates jobs, or waits for some. The future holds an empty list when the wait ended without any; it fails like
     * those of {@link CommandBus#send}, or with {@link CommandRefused}. Cancelling it makes sure that jobs activated
     * meanwhile go back.
     */
    CompletableFuture<List<ActivatedJob>> activate(Request request);

    /** The jobs could not be delivered: gives them back, so that others may have them. */
    void giveBack(List<ActivatedJob> jobs);

    /**
     * @param timeout for how long the jobs are the worker's
     * @param fetchVariables the variables to deliver, none for all
     * @param tenantIds whose jobs; none means the default tenant's
     * @param patience how long to wait for a first job; zero for the engine's default, negative for not at all
     */
    record Request(
            String type,
            String worker,
            Duration timeout,
            int maxJobs,
            List<String> fetchVariables,
            List<String> tenantIds,
            Duration patience,
            String username) {}

    /** The engine refused the activation, for example because the type is empty. */
    final class CommandRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient CommandBus.Answer.Rejected rejection;

        public CommandRefused(CommandBus.Answer.Rejected rejection) {
            super(rejection.reason());
            this.rejection = rejection;
        }

        public CommandBus.Answer.Rejected rejection() {
            return rejection;
        }
    }
}
