package org.opsrail.onboarding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.opsrail.insight.FigureSource;
import org.opsrail.onboarding.OnboardingFigures;
import org.opsrail.onboarding.OnboardingFigures.Figures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether onboarding works. */
@Component
@Order(1)
class ArrivalFigures implements FigureSource {

    private final OnboardingFigures figures;

    ArrivalFigures(OnboardingFigures figures) {
        this.figures = figures;
    }

    @Override
    public String processId() {
        return "employee-onboarding";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = figures.between(from, to);
        return List.of(
                new Figure("onboarding.figures.ready", found.accessesReadyOnDay0(), Unit.SHARE),
                new Figure("onboarding.figures.operational", found.daysToOperational(), Unit.DAYS),
                new Figure("onboarding.figures.autonomy7", found.autonomyOnDay7(), Unit.OF_TEN),
                new Figure("onboarding.figures.autonomy30", found.autonomyOnDay30(), Unit.OF_TEN),
                new Figure("onboarding.figures.checklists", found.checklistCompletion(), Unit.SHARE),
                new Figure(
                        "onboarding.figures.wrong",
                        OptionalDouble.of((double) found.wrongAccessIncidents()),
                        Unit.COUNT));
    }
}
