package org.opsrail.offboarding.forms;

import org.springframework.stereotype.Component;

/** Who takes over what. */
@Component
class HandOverKnowledgeForm extends LeavingForm {

    HandOverKnowledgeForm(LeavingDesk desk) {
        super("offboarding-hand-over", desk);
    }
}
