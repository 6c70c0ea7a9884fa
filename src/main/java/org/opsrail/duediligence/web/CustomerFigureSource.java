package org.opsrail.duediligence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.opsrail.cost.Cost;
import org.opsrail.cost.Costs;
import org.opsrail.duediligence.domain.CustomerFigures;
import org.opsrail.duediligence.domain.CustomerFigures.Decided;
import org.opsrail.duediligence.domain.CustomerFigures.Figures;
import org.opsrail.insight.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether checks of customers work, and what they cost. */
@Component
@Order(4)
class CustomerFigureSource implements FigureSource {

    private final CustomerFigures figures;
    private final Costs costs;

    CustomerFigureSource(CustomerFigures figures, Costs costs) {
        this.figures = figures;
        this.costs = costs;
    }

    @Override
    public String processId() {
        return "customer-due-diligence";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = figures.between(from, to);
        List<Check> checks = checks(from, to);
        List<Check> known =
                checks.stream().filter(check -> !check.cost().parts().isEmpty()).toList();
        return List.of(
                new Figure("duediligence.figure.days", found.daysToApproval(), Unit.DAYS),
                new Figure("duediligence.figure.minutes", median(known, Check::minutes), Unit.MINUTES),
                new Figure("duediligence.figure.cost", median(known, Check::euros), Unit.EUROS),
                new Figure(
                        "duediligence.figure.cost-of-deal",
                        median(
                                known.stream()
                                        .filter(check -> check.dealValue() > 0)
                                        .toList(),
                                Check::eurosPerThousand),
                        Unit.EUROS),
                new Figure("duediligence.figure.smooth", found.withoutRework(), Unit.SHARE),
                new Figure("duediligence.figure.measured", measured(checks), Unit.SHARE));
    }

    private record Check(long dealValue, Cost cost) {

        double minutes() {
            return cost.time().toSeconds() / 60.0;
        }

        double euros() {
            return cost.euros().doubleValue();
        }

        double eurosPerThousand() {
            return euros() * 1000 / dealValue;
        }
    }

    /** Those in which somebody has done a task. */
    private List<Check> checks(LocalDate from, LocalDate to) {
        List<Decided> decided = figures.decided(from, to);
        Map<Long, Cost> known =
                costs.of(decided.stream().map(Decided::processInstanceKey).toList());
        return decided.stream()
                .flatMap(check -> Optional.ofNullable(known.get(check.processInstanceKey()))
                        .map(cost -> new Check(check.dealValue(), cost))
                        .stream())
                .toList();
    }

    private static OptionalDouble median(List<Check> checks, ToDoubleFunction<Check> value) {
        double[] sorted = checks.stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    private static OptionalDouble measured(List<Check> checks) {
        int measured =
                checks.stream().mapToInt(check -> check.cost().measured()).sum();
        int done = measured
                + checks.stream().mapToInt(check -> check.cost().unmeasured()).sum();
        return done == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) measured / done);
    }
}
