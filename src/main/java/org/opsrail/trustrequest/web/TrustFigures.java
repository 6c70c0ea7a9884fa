package org.opsrail.trustrequest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.opsrail.insight.FigureSource;
import org.opsrail.trustrequest.domain.TrustFacts;
import org.opsrail.trustrequest.domain.TrustFacts.Figures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether questionnaires hold up deals. */
@Component
@Order(5)
class TrustFigures implements FigureSource {

    private final TrustFacts facts;

    TrustFigures(TrustFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "trust-request";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = facts.between(from, to);
        return List.of(
                new Figure("trustrequest.figure.days", found.days(), Unit.DAYS),
                new Figure("trustrequest.figure.from-library", found.fromLibrary(), Unit.SHARE),
                new Figure("trustrequest.figure.delivered", OptionalDouble.of(found.delivered()), Unit.COUNT));
    }
}
