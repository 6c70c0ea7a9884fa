package org.opsrail.trustrequest.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.CaseReference;

/** What the trail keeps of questionnaires: never a question, an answer or a recipient. */
enum TrustAction implements AuditAction {
    START,
    ANSWER,
    HAND_ON,
    CHANGE_ANSWER,
    SEND_BACK,
    RELEASE,
    /** What was released had to go back to its owner before it was sent. */
    STOP,
    DELIVER,
    DOWNLOAD,
    CONFIRM_RECEIPT,
    AGREE,
    WITHDRAW,
    CLOSE;

    static final String PROCESS = "trust-request";

    @Override
    public String key() {
        return "trustrequest." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditEntry entry(TrustRequest request) {
        Long key = request.processInstanceKey();
        return AuditEntry.of(this)
                .with("reference", request.deal().reference())
                .in(key == null ? null : new CaseReference(key, PROCESS, null));
    }
}
