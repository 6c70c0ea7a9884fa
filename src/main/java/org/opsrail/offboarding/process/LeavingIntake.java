package org.opsrail.offboarding.process;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.domain.LeavingReport.Leaver;
import org.opsrail.offboarding.domain.LeavingRequests;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Component;

/** Takes leavings in: what is acceptable is recorded in one transaction, then its process is started. */
@Component
public class LeavingIntake {

    private final LeavingRequests requests;
    private final Offboardings offboardings;
    private final OffboardingStart start;

    LeavingIntake(LeavingRequests requests, Offboardings offboardings, OffboardingStart start) {
        this.requests = requests;
        this.offboardings = offboardings;
        this.start = start;
    }

    /** @param requestedBy who asks, and therefore does not close the file */
    public LeavingReport take(List<Row> rows, String requestedBy) {
        LeavingReport recorded = requests.record(rows, requestedBy);
        start.start(recorded.started().stream()
                .map(leaver -> offboardings.requested(leaver.offboardingId()))
                .toList());
        return new LeavingReport(
                withKeys(recorded.started()), withKeys(recorded.alreadyStarted()), recorded.rejected());
    }

    private List<Leaver> withKeys(List<Leaver> leavers) {
        return leavers.stream().map(this::withKey).toList();
    }

    private Leaver withKey(Leaver leaver) {
        @Nullable Long key = offboardings.get(leaver.offboardingId()).processInstanceKey();
        return new Leaver(leaver.row(), leaver.employeeNumber(), leaver.name(), leaver.offboardingId(), key);
    }
}
