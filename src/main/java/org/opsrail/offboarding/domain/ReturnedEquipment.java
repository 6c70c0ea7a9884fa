package org.opsrail.offboarding.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much of what was handed out came back. */
@Component
public class ReturnedEquipment {

    private final LeavingFacts facts;

    ReturnedEquipment(LeavingFacts facts) {
        this.facts = facts;
    }

    /** @param back of those that were out */
    public void keep(UUID offboardingId, int out, int back) {
        facts.add(offboardingId, LeavingFact.EQUIPMENT_OUT, out);
        facts.add(offboardingId, LeavingFact.EQUIPMENT_BACK, back);
    }
}
