package org.opsrail.onboarding.web;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.opsrail.onboarding.OnboardingFigures.Figures;
import org.springframework.stereotype.Component;

/** Figures in the reader's words and numbers. */
@Component
class FigureText {

    /** In the order in which they are shown. */
    static final List<String> KEYS = List.of("ready", "operational", "autonomy7", "autonomy30", "checklists", "wrong");

    private static final String UNKNOWN = "–";

    private final Wording wording;

    FigureText(Wording wording) {
        this.wording = wording;
    }

    /** @param before how it compares with the time before */
    record Card(String key, String value, String before) {}

    List<Card> compared(Figures now, Figures before, Locale locale) {
        return KEYS.stream()
                .map(key -> new Card(key, text(key, value(key, now), locale), comparison(key, now, before, locale)))
                .toList();
    }

    Map<String, String> of(Figures figures, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        KEYS.forEach(key -> texts.put(key, text(key, value(key, figures), locale)));
        return texts;
    }

    private String comparison(String key, Figures now, Figures before, Locale locale) {
        OptionalDouble present = value(key, now);
        OptionalDouble former = value(key, before);
        if (present.isEmpty() || former.isEmpty()) {
            return wording.say("onboarding.figures.no-comparison", locale);
        }
        int change = Double.compare(present.getAsDouble(), former.getAsDouble());
        String message = change == 0 ? "same" : change > 0 ? "up" : "down";
        return wording.say("onboarding.figures." + message, locale, text(key, former, locale));
    }

    private static OptionalDouble value(String key, Figures figures) {
        return switch (key) {
            case "ready" -> figures.accessesReadyOnDay0();
            case "operational" -> figures.daysToOperational();
            case "autonomy7" -> figures.autonomyOnDay7();
            case "autonomy30" -> figures.autonomyOnDay30();
            case "checklists" -> figures.checklistCompletion();
            case "wrong" -> OptionalDouble.of((double) figures.wrongAccessIncidents());
            default -> throw new IllegalArgumentException("No figure is called " + key);
        };
    }

    private String text(String key, OptionalDouble value, Locale locale) {
        if (value.isEmpty()) {
            return UNKNOWN;
        }
        boolean share = key.equals("ready") || key.equals("checklists");
        NumberFormat format = share ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(share ? 0 : 1);
        return wording.say("onboarding.figures.unit." + key, locale, format.format(value.getAsDouble()));
    }
}
