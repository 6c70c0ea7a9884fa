package org.opsrail.accessreview.domain;

import java.util.HashMap;
import java.util.Map;
import org.opsrail.task.FourEyes;
import org.springframework.stereotype.Component;

/**
 * Whose rights alone are reviewed has no part in it, and whoever has decided does not stand for the whole. In a campaign
 * everybody's rights are under review: there each single decision is checked, see {@link Certification#decide}.
 */
@Component
class ReviewFourEyes implements FourEyes {

    private final Reviews reviews;
    private final Items items;

    ReviewFourEyes(Reviews reviews, Items items) {
        this.reviews = reviews;
        this.items = items;
    }

    @Override
    public String processId() {
        return "access-review";
    }

    @Override
    public Map<String, Stake> stakes(long processInstanceKey, String elementId) {
        Map<String, Stake> stakes = new HashMap<>();
        reviews.ofCase(processInstanceKey).ifPresent(review -> {
            if (elementId.equals("Task_SignOff")) {
                items.deciders(review.id()).forEach(person -> stakes.put(person, Stake.OWNS));
            }
            if (review.employeeNumber() != null) {
                stakes.put(review.employeeNumber(), Stake.BENEFITS);
            }
        });
        return stakes;
    }
}
