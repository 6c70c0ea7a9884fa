package org.opsrail.onboarding.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.opsrail.calendar.DayText;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.OnboardingFigures;
import org.opsrail.onboarding.OnboardingFigures.Figures;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether onboarding works: the last ninety days beside the ninety before, and month by month. */
@Controller
class FiguresPage {

    private static final int DAYS = 90;
    private static final int MONTHS = 6;

    private final OnboardingFigures figures;
    private final Actors actors;
    private final FigureText text;
    private final InstantSource clock;

    FiguresPage(OnboardingFigures figures, Actors actors, FigureText text, InstantSource clock) {
        this.figures = figures;
        this.actors = actors;
        this.text = text;
        this.clock = clock;
    }

    /** @param values by the figure's key, in the reader's words */
    record Line(String month, Map<String, String> values) {}

    @GetMapping("/figures")
    String show(Model model, Locale locale) {
        Actor reader = actors.current();
        if (!reader.has(Role.ADMIN) && !reader.has(Role.OPS) && !reader.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Figures are for administrators, ops and auditors");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate end = today.plusDays(1);
        LocalDate middle = end.minusDays(DAYS);
        model.addAttribute(
                "cards",
                text.compared(figures.between(middle, end), figures.between(middle.minusDays(DAYS), middle), locale));
        model.addAttribute("lines", lines(YearMonth.from(today), locale));
        model.addAttribute("keys", FigureText.KEYS);
        return "onboarding/figures";
    }

    /** The present month first. */
    private List<Line> lines(YearMonth present, Locale locale) {
        return IntStream.range(0, MONTHS)
                .mapToObj(present::minusMonths)
                .map(month -> new Line(DayText.of(month.atDay(1), "MMMM yyyy", locale), text.of(in(month), locale)))
                .toList();
    }

    private Figures in(YearMonth month) {
        return figures.between(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
