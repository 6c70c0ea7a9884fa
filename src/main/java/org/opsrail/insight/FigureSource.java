package org.opsrail.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether a process works, computed from facts that were written when they happened. One bean per process, in
 * the order of reading ({@code @Order}).
 */
public interface FigureSource {

    /** The BPMN process id, for example {@code employee-onboarding}; named by the message {@code insight.process.*}. */
    String processId();

    /** Where the cases behind the figures are. */
    default String path() {
        return "/cases?state=all&process=" + processId();
    }

    /**
     * Of the facts of the days from {@code from} up to, not including, {@code to} (UTC); always the same ones in the
     * order of reading, the one that says most first.
     */
    List<Figure> between(LocalDate from, LocalDate to);

    /**
     * @param label the message that names it
     * @param value empty while nothing is known; shares are from 0 to 1
     */
    record Figure(String label, OptionalDouble value, Unit unit) {}

    /** How a value is written: the message {@code insight.unit.*}. */
    enum Unit {
        SHARE,
        MINUTES,
        HOURS,
        DAYS,
        OF_TEN,
        EUROS,
        COUNT
    }
}
