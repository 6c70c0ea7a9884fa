package org.opsrail.insight.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.opsrail.insight.FigureSource.Figure;
import org.opsrail.insight.FigureSource.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures in the reader's words and numbers. */
@Component
class FigureText {

    private static final String UNKNOWN = "–";

    private final MessageSource messages;

    FigureText(MessageSource messages) {
        this.messages = messages;
    }

    /** @param before how it compares with the time before */
    record Card(String label, String value, String before) {}

    List<Card> compared(List<Figure> now, List<Figure> before, Locale locale) {
        return IntStream.range(0, now.size())
                .mapToObj(i -> new Card(
                        messages.getMessage(now.get(i).label(), null, locale),
                        text(now.get(i), locale),
                        comparison(now.get(i), before.get(i), locale)))
                .toList();
    }

    List<String> of(List<Figure> figures, Locale locale) {
        return figures.stream().map(figure -> text(figure, locale)).toList();
    }

    /** What the first of them answers. */
    String answer(Card first, Locale locale) {
        return first.value().equals(UNKNOWN)
                ? say("nothing", locale)
                : say("answer", locale, first.label(), first.value(), first.before());
    }

    private String comparison(Figure now, Figure before, Locale locale) {
        OptionalDouble present = now.value();
        OptionalDouble former = before.value();
        if (present.isEmpty() || former.isEmpty()) {
            return say("no-comparison", locale);
        }
        int change = Double.compare(present.getAsDouble(), former.getAsDouble());
        return say(change == 0 ? "same" : change > 0 ? "up" : "down", locale, text(before, locale));
    }

    private String text(Figure figure, Locale locale) {
        if (figure.value().isEmpty()) {
            return UNKNOWN;
        }
        double value = figure.value().getAsDouble();
        boolean share = figure.unit() == Unit.SHARE;
        NumberFormat format = share ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(share ? 0 : 1);
        return say("unit." + figure.unit(), locale, format.format(value), value);
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage("insight." + key, details, locale);
    }
}
