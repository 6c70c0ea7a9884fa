package org.opsrail.onboarding.intake.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.onboarding.intake.domain.HireRecords;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of recorded onboardings. */
@Component
public class OnboardingStart {

    private final CaseStarts starts;
    private final HireRecords records;

    OnboardingStart(CaseStarts starts, HireRecords records) {
        this.starts = starts;
        this.records = records;
    }

    /** Starts them and keeps their keys; those that the engine does not confirm in time are started again later. */
    public void start(List<UUID> onboardingIds) {
        starts.start(
                "employee-onboarding",
                onboardingIds.stream()
                        .map(id -> new Recorded(id, Map.of("onboardingId", id.toString())))
                        .toList(),
                records::name);
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(records.unanswered());
    }
}
