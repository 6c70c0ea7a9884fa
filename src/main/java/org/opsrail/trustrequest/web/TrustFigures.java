package org.opsrail.trustrequest.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.opsrail.cost.Cost;
import org.opsrail.cost.Costs;
import org.opsrail.insight.FigureSource;
import org.opsrail.trustrequest.domain.TrustFacts;
import org.opsrail.trustrequest.domain.TrustFacts.Delivered;
import org.opsrail.trustrequest.domain.TrustFacts.Figures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether questionnaires hold up deals. */
@Component
@Order(5)
class TrustFigures implements FigureSource {

    private final TrustFacts facts;
    private final Costs costs;

    TrustFigures(TrustFacts facts, Costs costs) {
        this.facts = facts;
        this.costs = costs;
    }

    @Override
    public String processId() {
        return "trust-request";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = facts.between(from, to);
        List<Delivered> measured = new ArrayList<>();
        double euros = 0;
        List<Delivered> delivered = facts.delivered(from, to);
        Map<Long, Cost> known =
                costs.of(delivered.stream().map(Delivered::processInstanceKey).toList());
        for (Delivered one : delivered) {
            Cost cost = known.get(one.processInstanceKey());
            if (cost != null && !cost.parts().isEmpty()) {
                measured.add(one);
                euros += cost.euros().doubleValue();
            }
        }
        long deals = measured.stream().mapToLong(Delivered::dealValue).sum();
        return List.of(
                new Figure("trustrequest.figure.days", found.days(), Unit.DAYS),
                new Figure("trustrequest.figure.from-library", found.fromLibrary(), Unit.SHARE),
                new Figure("trustrequest.figure.cost", ratio(euros, measured.size()), Unit.EUROS),
                new Figure("trustrequest.figure.cost-of-deal", ratio(euros * 1000, deals), Unit.EUROS),
                new Figure("trustrequest.figure.delivered", OptionalDouble.of(found.delivered()), Unit.COUNT));
    }

    private static OptionalDouble ratio(double euros, long of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(euros / of);
    }
}
