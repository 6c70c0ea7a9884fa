package org.opsrail.trustrequest.domain;

import java.util.HashMap;
import java.util.Map;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/** Whoever sells, or brought the questionnaire, never releases its answers: the deal must not decide what we say. */
@Component
class TrustFourEyes implements FourEyes {

    private final TrustRequests requests;

    TrustFourEyes(TrustRequests requests) {
        this.requests = requests;
    }

    @Override
    public String processId() {
        return TrustAction.PROCESS;
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        Map<String, Stake> stakes = new HashMap<>();
        if (elementId.equals("Task_ReleaseAnswers")) {
            requests.ofCase(processInstanceKey).ifPresent(request -> {
                stakes.put(request.requestedBy(), Stake.ASKS);
                stakes.put(request.deal().salesperson(), Stake.BENEFITS);
            });
        }
        return stakes;
    }
}
