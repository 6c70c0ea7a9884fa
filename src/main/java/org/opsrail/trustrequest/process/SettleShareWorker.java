package org.opsrail.trustrequest.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.trustrequest.domain.Share;
import org.opsrail.trustrequest.domain.Shares;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Says who comes next with what was handed on. */
@Component
class SettleShareWorker implements JobHandler<SettleShareWorker.Variables> {

    private final Shares shares;
    private final ShareRouting routing;

    SettleShareWorker(Shares shares, ShareRouting routing) {
        this.shares = shares;
        this.routing = routing;
    }

    record Variables(Part share) {

        record Part(UUID shareId) {}
    }

    @Override
    public String type() {
        return "trustrequest.settle-share";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Optional<Share> next = shares.next(job.variables().share().shareId());
        Map<String, Object> result = new HashMap<>(Map.of("handedOn", next.isPresent()));
        next.ifPresent(share -> {
            result.put("share", routing.of(share));
            routing.place(share).ifPresent(place -> result.put("place", place));
        });
        return Outcome.done(result);
    }
}
