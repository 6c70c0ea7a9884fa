package org.opsrail.shell.web;

import org.opsrail.audit.AuditAction;

/** What the trail keeps of the rehearsed time. */
enum ClockAction implements AuditAction {
    MOVE_CLOCK;

    @Override
    public String key() {
        return "shell.move-clock";
    }
}
