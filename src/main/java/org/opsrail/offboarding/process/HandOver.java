package org.opsrail.offboarding.process;

import org.opsrail.absence.OpenTasks;
import org.opsrail.absence.Successors;
import org.opsrail.offboarding.domain.Duties;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.TakeOverMail;
import org.springframework.stereotype.Component;

/** What the leaver answers for and has to do goes to others, and they hear of it. */
@Component("leavingHandOver")
class HandOver {

    private final Duties duties;
    private final Successors successors;
    private final OpenTasks tasks;
    private final TakeOverMail mail;

    HandOver(Duties duties, Successors successors, OpenTasks tasks, TakeOverMail mail) {
        this.duties = duties;
        this.successors = successors;
        this.tasks = tasks;
        this.mail = mail;
    }

    void make(Offboarding offboarding) {
        String leaver = offboarding.employeeNumber();
        duties.handOver(offboarding);
        successors.standIn(leaver).ifPresent(successor -> {
            tasks.handOver(leaver, successor);
            duties.handOverTasks(offboarding, successor);
        });
        mail.tell(offboarding);
    }
}
