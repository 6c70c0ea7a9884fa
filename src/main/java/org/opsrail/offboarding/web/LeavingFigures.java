package org.opsrail.offboarding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.opsrail.insight.FigureSource;
import org.opsrail.offboarding.OffboardingFigures;
import org.opsrail.offboarding.OffboardingFigures.Figures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether leaving works. */
@Component
@Order(2)
class LeavingFigures implements FigureSource {

    private final OffboardingFigures figures;

    LeavingFigures(OffboardingFigures figures) {
        this.figures = figures;
    }

    @Override
    public String processId() {
        return "employee-offboarding";
    }

    @Override
    public List<Figure> between(LocalDate from, LocalDate to) {
        Figures found = figures.between(from, to);
        return List.of(
                new Figure("offboarding.figures.proof", found.hoursToProof(), Unit.HOURS),
                new Figure("offboarding.figures.read-again", found.provenByReading(), Unit.SHARE),
                new Figure(
                        "offboarding.figures.still-there", OptionalDouble.of((double) found.stillThere()), Unit.COUNT),
                new Figure("offboarding.figures.equipment", found.equipmentReturned(), Unit.SHARE),
                new Figure("offboarding.figures.closed", found.daysToClose(), Unit.DAYS));
    }
}
