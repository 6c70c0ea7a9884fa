package org.opsrail.trustrequest.process;

import java.time.Duration;
import java.util.UUID;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.trustrequest.domain.Packs;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Puts the released answers into the customer's own file. */
@Component
class FillQuestionnaireWorker implements JobHandler<RequestCase> {

    private final Obstacles obstacles;
    private final Packs packs;

    FillQuestionnaireWorker(Obstacles obstacles, Packs packs) {
        this.obstacles = obstacles;
        this.packs = packs;
    }

    @Override
    public String type() {
        return "trustrequest.fill-questionnaire";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        UUID request = job.variables().requestId();
        if (obstacles.stop(request)) {
            return Outcome.error("Err_AnswerNotSendable", "An answer can't be sent any more");
        }
        return packs.fill(request)
                ? Outcome.done()
                : Outcome.failure(
                        "Nobody has released these answers: the task was completed past its form",
                        Duration.ofMinutes(1));
    }
}
