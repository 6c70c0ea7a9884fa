package org.opsrail.task.domain;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.opsrail.audit.Seldom;
import org.springframework.stereotype.Component;

/** Tells the trail who should have done, or was about to do, a task in their own matter. */
@Component
public class RefusedTasks {

    private static final Duration ONE_TRY = Duration.ofMinutes(10);

    private final AuditTrail trail;
    private final Seldom seldom;

    RefusedTasks(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.seldom = new Seldom(ONE_TRY, clock);
    }

    /** Of ten minutes the first refusal is told for each task and person: the engine may ask again. */
    public void ownMatter(long taskKey, Matter matter, String person) {
        if (seldom.isFirst(List.of(taskKey, person))) {
            trail.record(AuditEntry.of(TaskAction.REFUSE_OWN_MATTER)
                    .about(person)
                    .in(new CaseReference(matter.processInstanceKey(), matter.processId(), null))
                    .with("task", Long.toString(taskKey))
                    .with("element", matter.elementId()));
        }
    }
}
