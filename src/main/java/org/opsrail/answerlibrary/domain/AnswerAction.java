package org.opsrail.answerlibrary.domain;

import java.util.Locale;
import org.opsrail.audit.AuditAction;

/** What the trail keeps of answers: that they changed and by whom, never their text. */
enum AnswerAction implements AuditAction {
    ADD_ANSWER,
    CHANGE_ANSWER,
    CONFIRM_ANSWER,
    RETIRE_ANSWER,
    RESTORE_ANSWER;

    @Override
    public String key() {
        return "answers." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
