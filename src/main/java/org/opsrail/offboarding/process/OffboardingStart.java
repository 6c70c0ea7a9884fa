package org.opsrail.offboarding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Requested;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of recorded leavings. */
@Component
public class OffboardingStart {

    private final CaseStarts starts;
    private final Offboardings offboardings;

    OffboardingStart(CaseStarts starts, Offboardings offboardings) {
        this.starts = starts;
        this.offboardings = offboardings;
    }

    /** Starts what is recorded; what the engine does not confirm in time is started again later. */
    public void start(List<Requested> requests) {
        starts.start(
                "employee-offboarding",
                requests.stream().map(OffboardingStart::recorded).toList(),
                keys -> keys.forEach(offboardings::name));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(offboardings.unanswered());
    }

    private static Recorded recorded(Requested request) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("offboardingId", request.id().toString());
        variables.put("employeeNumber", request.leaving().employeeNumber());
        variables.put("manager", request.leaving().manager());
        variables.put("place", request.leaving().place());
        variables.put("leavingDate", request.leaving().leavingDate());
        return new Recorded(request.id(), variables);
    }
}
