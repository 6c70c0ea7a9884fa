package org.opsrail.offboarding.domain;

import java.util.Map;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/** Leavers confirm nothing of their own departure, even where they own a system or work in people operations. */
@Component
class OffboardingFourEyes implements FourEyes {

    private final Offboardings offboardings;

    OffboardingFourEyes(Offboardings offboardings) {
        this.offboardings = offboardings;
    }

    @Override
    public String processId() {
        return "employee-offboarding";
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        return offboardings
                .ofCase(processInstanceKey)
                .map(offboarding -> Map.of(offboarding.employeeNumber(), Stake.BENEFITS))
                .orElseGet(Map::of);
    }
}
