package org.opsrail.offboarding.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.Leavings;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.domain.LeavingReport.Leaver;
import org.opsrail.offboarding.domain.LeavingRequests;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Component;

/** Takes leavings in: what is acceptable is recorded in one transaction, then its process is started. */
@Component
public class LeavingIntake implements Leavings {

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

    /** What {@link #take} would come to; nothing is recorded or started. */
    public LeavingReport preview(List<Row> rows, String requestedBy) {
        return requests.preview(rows, requestedBy);
    }

    private List<Leaver> withKeys(List<Leaver> leavers) {
        return leavers.stream().map(this::withKey).toList();
    }

    @Override
    public boolean ask(String employeeNumber, LocalDate lastDay, String requestedBy) {
        Map<String, String> cells =
                Map.of(LeavingColumns.EMPLOYEE_NUMBER, employeeNumber, LeavingColumns.LEAVING_DATE, lastDay.toString());
        return take(List.of(new Row(1, cells, 0)), requestedBy).rejected().isEmpty();
    }

    private Leaver withKey(Leaver leaver) {
        @Nullable Long key = offboardings.get(leaver.offboardingId()).processInstanceKey();
        return new Leaver(
                leaver.row(), leaver.employeeNumber(), leaver.name(), leaver.offboardingId(), leaver.lastDay(), key);
    }
}
