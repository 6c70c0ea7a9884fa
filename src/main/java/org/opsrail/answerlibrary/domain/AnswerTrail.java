package org.opsrail.answerlibrary.domain;

import java.util.UUID;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Tells the trail what became of answers. */
@Component
class AnswerTrail {

    private final AuditTrail trail;

    AnswerTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void happened(AnswerAction action, UUID answer, int version, String by) {
        trail.record(
                AuditEntry.of(action).by(by).with("answer", answer.toString()).with("version", version));
    }
}
