package org.opsrail.task.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.CaseReference;

/** What the trail keeps of tasks. */
enum TaskAction implements AuditAction {
    TAKE,
    TAKE_OVER,
    GIVE_BACK,
    ASSIGN,
    COMPLETE,
    /** Whose own matter a task is may neither be given it nor complete it. */
    REFUSE_OWN_MATTER,
    /** Somebody has a new address at which calendars read their tasks. */
    OPEN_CALENDAR,
    CLOSE_CALENDAR;

    @Override
    public String key() {
        return "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditEntry entry(Task task) {
        return AuditEntry.of(this)
                .in(new CaseReference(task.caseKey(), task.processId(), task.modelKey()))
                .with("task", Long.toString(task.key()))
                .with("element", task.elementId());
    }
}
