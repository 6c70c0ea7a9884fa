package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts watching over customers who were approved. */
@Component
class MonitoringStart {

    private final CaseStarts starts;
    private final Relationships relationships;

    MonitoringStart(CaseStarts starts, Relationships relationships) {
        this.starts = starts;
        this.relationships = relationships;
    }

    /** What the engine does not confirm in time is started again later. */
    void start(List<UUID> ids) {
        starts.start(
                "customer-monitoring",
                ids.stream()
                        .map(id -> new Recorded(id, Map.of("relationshipId", id.toString())))
                        .toList(),
                keys -> keys.forEach(relationships::name));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(relationships.unanswered());
    }
}
