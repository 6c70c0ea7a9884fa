package org.opsrail.duediligence.domain;

import java.util.HashMap;
import java.util.Map;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/** Whoever sells to a customer or asked for it decides nothing about it while it is served, either. */
@Component
class MonitoringFourEyes implements FourEyes {

    private final Customers customers;

    MonitoringFourEyes(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String processId() {
        return "customer-monitoring";
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        Map<String, Stake> stakes = new HashMap<>();
        customers.ofCase(processInstanceKey).ifPresent(customer -> {
            stakes.put(customer.requestedBy(), Stake.ASKS);
            stakes.put(customer.company().salesperson(), Stake.BENEFITS);
        });
        return stakes;
    }
}
