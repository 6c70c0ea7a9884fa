package org.opsrail.accessreview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.opsrail.accessreview.domain.ReviewFacts;
import org.opsrail.accessreview.domain.ReviewFacts.Figures;
import org.opsrail.insight.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether access reviews work. */
@Component
@Order(3)
class ReviewFigures implements FigureSource {

    private final ReviewFacts figures;

    ReviewFigures(ReviewFacts figures) {
        this.figures = figures;
    }

    @Override
    public String processId() {
        return "access-review";
    }

    @Override
    public String path() {
        return "/access-reviews";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = figures.between(from, to);
        return List.of(
                new Figure("accessreview.figure.on-time", found.onTime(), Unit.SHARE),
                new Figure("accessreview.figure.removed", found.removed(), Unit.SHARE),
                new Figure("accessreview.figure.days", found.daysToRemoval(), Unit.DAYS),
                new Figure(
                        "accessreview.figure.still-there", OptionalDouble.of((double) found.stillThere()), Unit.COUNT));
    }
}
