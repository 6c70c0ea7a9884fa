package org.opsrail.offboarding.process;

import org.opsrail.absence.OpenTasks;
import org.opsrail.absence.Successors;
import org.opsrail.offboarding.domain.Duties;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.springframework.stereotype.Component;

/** What the leaver answers for and has to do goes to others. */
@Component("leavingHandOver")
class HandOver {

    private final Duties duties;
    private final Successors successors;
    private final OpenTasks tasks;

    HandOver(Duties duties, Successors successors, OpenTasks tasks) {
        this.duties = duties;
        this.successors = successors;
        this.tasks = tasks;
    }

    void make(Offboarding offboarding) {
        String leaver = offboarding.employeeNumber();
        duties.handOver(offboarding);
        successors.standIn(leaver).ifPresent(successor -> tasks.handOver(leaver, successor));
    }
}
