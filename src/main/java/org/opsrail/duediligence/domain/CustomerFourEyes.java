package org.opsrail.duediligence.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/**
 * Whoever sells to a customer or asked for it never judges, analyses or approves, and nobody approves what they said
 * before, be it of a possible match.
 */
@Component
class CustomerFourEyes implements FourEyes {

    private static final Set<String> DECISIONS =
            Set.of(Verdict.JUDGE, Verdict.ANALYSE, Verdict.APPROVE, Verdict.APPROVE_AS_EXECUTIVE);
    private static final Set<String> APPROVALS = Set.of(Verdict.APPROVE, Verdict.APPROVE_AS_EXECUTIVE);

    private final Customers customers;
    private final Verdicts verdicts;
    private final Matches matches;

    CustomerFourEyes(Customers customers, Verdicts verdicts, Matches matches) {
        this.customers = customers;
        this.verdicts = verdicts;
        this.matches = matches;
    }

    @Override
    public String processId() {
        return "customer-due-diligence";
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        Map<String, Stake> stakes = new HashMap<>();
        if (DECISIONS.contains(elementId)) {
            customers.ofCase(processInstanceKey).ifPresent(customer -> {
                verdicts.of(customer.id()).stream()
                        .filter(verdict -> !verdict.element().equals(elementId))
                        .forEach(verdict -> stakes.put(verdict.by(), Stake.OWNS));
                if (APPROVALS.contains(elementId)) {
                    matches.judges(customer.id()).forEach(judge -> stakes.put(judge, Stake.OWNS));
                }
                stakes.put(customer.requestedBy(), Stake.ASKS);
                stakes.put(customer.company().salesperson(), Stake.BENEFITS);
            });
        }
        return stakes;
    }
}
