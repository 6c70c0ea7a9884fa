package org.opsrail.insight.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.opsrail.calendar.DayText;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.insight.FigureSource;
import org.opsrail.insight.web.FigureText.Card;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether each process works: the last ninety days beside the ninety before, and month by month. */
@Controller
class FiguresPage {

    private static final int DAYS = 90;
    private static final int MONTHS = 6;

    private final List<FigureSource> sources;
    private final Actors actors;
    private final FigureText text;
    private final InstantSource clock;

    FiguresPage(ObjectProvider<FigureSource> sources, Actors actors, FigureText text, InstantSource clock) {
        this.sources = sources.orderedStream().toList();
        this.actors = actors;
        this.text = text;
        this.clock = clock;
    }

    /** @param answer of the figure that says most */
    record Section(String processId, String path, String answer, List<Card> cards, List<Line> lines) {}

    /** @param values in the order of the cards, in the reader's words */
    record Line(String month, List<String> values) {}

    @GetMapping("/figures")
    String show(Model model, Locale locale) {
        Actor reader = actors.current();
        if (!reader.has(Role.ADMIN) && !reader.has(Role.OPS) && !reader.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Figures are for administrators, ops and auditors");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        model.addAttribute(
                "sections",
                sources.stream().map(source -> section(source, today, locale)).toList());
        return "insight/figures";
    }

    private Section section(FigureSource source, LocalDate today, Locale locale) {
        LocalDate end = today.plusDays(1);
        LocalDate middle = end.minusDays(DAYS);
        List<Card> cards =
                text.compared(source.between(middle, end), source.between(middle.minusDays(DAYS), middle), locale);
        return new Section(
                source.processId(),
                source.path(),
                text.answer(cards.getFirst(), locale),
                cards,
                lines(source, YearMonth.from(today), locale));
    }

    /** The present month first. */
    private List<Line> lines(FigureSource source, YearMonth present, Locale locale) {
        return IntStream.range(0, MONTHS)
                .mapToObj(present::minusMonths)
                .map(month -> new Line(
                        DayText.of(month.atDay(1), "MMMM yyyy", locale),
                        text.of(
                                source.between(
                                        month.atDay(1), month.plusMonths(1).atDay(1)),
                                locale)))
                .toList();
    }
}
