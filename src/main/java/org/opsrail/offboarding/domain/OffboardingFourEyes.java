package org.opsrail.offboarding.domain;

import java.util.HashMap;
import java.util.Map;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/**
 * Leavers confirm nothing of their own departure, even where they own a system or work in people operations; whoever
 * asked for it does not sign off its evidence.
 */
@Component
class OffboardingFourEyes implements FourEyes {

    private static final String SIGN_OFF = "Task_CloseFile";

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
        Map<String, Stake> stakes = new HashMap<>();
        offboardings.ofCase(processInstanceKey).ifPresent(offboarding -> {
            String requestedBy = offboarding.requestedBy();
            if (requestedBy != null && elementId.equals(SIGN_OFF)) {
                stakes.put(requestedBy, Stake.ASKS);
            }
            stakes.put(offboarding.employeeNumber(), Stake.BENEFITS);
        });
        return stakes;
    }
}
