package org.opsrail.trustrequest.process;

import java.time.Duration;
import java.util.UUID;
import org.opsrail.trustrequest.domain.Deliveries;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Sends the pack, or keeps that it was handed over; nothing leaves that has expired meanwhile. */
@Component
class DeliverPackWorker implements JobHandler<RequestCase> {

    private final Deliveries deliveries;
    private final Obstacles obstacles;

    DeliverPackWorker(Deliveries deliveries, Obstacles obstacles) {
        this.deliveries = deliveries;
        this.obstacles = obstacles;
    }

    @Override
    public String type() {
        return "trustrequest.deliver-pack";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        UUID request = job.variables().requestId();
        return switch (deliveries.deliver(request)) {
            case DELIVERED -> Outcome.done();
            case NOT_HANDED_OVER ->
                Outcome.failure(
                        "Nobody has said how this pack was handed over: the task was completed past its form",
                        Duration.ofMinutes(1));
            case NOT_SENDABLE -> {
                obstacles.stop(request);
                yield Outcome.error("Err_AnswerNotSendable", "An answer can't be sent any more");
            }
        };
    }
}
