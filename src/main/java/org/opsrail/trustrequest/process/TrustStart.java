package org.opsrail.trustrequest.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of recorded requests. */
@Component
class TrustStart {

    private final CaseStarts starts;
    private final TrustRequests requests;

    TrustStart(CaseStarts starts, TrustRequests requests) {
        this.starts = starts;
        this.requests = requests;
    }

    /** Starts what is recorded; what the engine does not confirm in time is started again later. */
    void start(List<UUID> requestIds) {
        starts.start(
                "trust-request",
                requestIds.stream()
                        .map(id -> new Recorded(id, Map.of("requestId", id.toString())))
                        .toList(),
                keys -> keys.forEach(requests::name));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(requests.unanswered().stream().map(TrustRequest::id).toList());
    }
}
