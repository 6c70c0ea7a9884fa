package org.opsrail.monitor.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModel.Station;
import org.opsrail.monitor.Stop;
import org.opsrail.monitor.Stop.State;
import org.opsrail.monitor.Stop.Wait;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Waiting;

/** Tells from the elements that a case has entered at which station it is. */
public record RailBuilder(
        ProcessModel model, List<Entered> entered, List<Waiting> waiting, Map<Integer, Instant> expected, Instant now) {

    public List<Stop> build(Locale locale) {
        int present = present();
        boolean over = entered.stream().noneMatch(element -> element.state() == Entered.State.ACTIVE);
        return model.stations().stream()
                .map(station -> stop(station, present, over, locale))
                .toList();
    }

    private Stop stop(Station station, int present, boolean over, Locale locale) {
        List<Wait> waits = waits(station.order(), locale);
        Instant since = since(station.order());
        return new Stop(
                station.order(),
                station.label().in(locale),
                state(station.order(), present, over, since, waits),
                since,
                expected.get(station.order()),
                waits);
    }

    private State state(int order, int present, boolean over, @Nullable Instant since, List<Wait> waits) {
        if (since != null && (waits.stream().anyMatch(Wait::overdue) || isStuckAt(order))) {
            return State.LATE;
        }
        if (over) {
            return since == null ? State.SKIPPED : State.PASSED;
        }
        if (order == present) {
            return State.PRESENT;
        }
        return order < present ? State.PASSED : State.COMING;
    }

    /** The furthest station that was reached; waiting for a station is not being there. */
    private int present() {
        return entered.stream()
                .filter(this::isReached)
                .flatMap(element -> model.stationOf(element.elementId()).stream())
                .max(Comparator.naturalOrder())
                .orElse(-1);
    }

    private @Nullable Instant since(int order) {
        return entered.stream()
                .filter(this::isReached)
                .filter(element -> isAt(element.elementId(), order))
                .map(element -> isAwaited(element) ? Objects.requireNonNull(element.ended()) : element.started())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isReached(Entered element) {
        return !isAwaited(element) || (element.state() == Entered.State.COMPLETED && element.ended() != null);
    }

    private boolean isAwaited(Entered element) {
        return model.element(element.elementId())
                .map(ProcessModel.Element::isAwaited)
                .orElse(false);
    }

    private boolean isStuckAt(int order) {
        return entered.stream().anyMatch(element -> element.stuck() && isAt(element.elementId(), order));
    }

    private boolean isAt(String elementId, int order) {
        return model.stationOf(elementId).filter(station -> station == order).isPresent();
    }

    private List<Wait> waits(int order, Locale locale) {
        return waiting.stream()
                .filter(task -> isAt(task.elementId(), order))
                .sorted(Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(task -> new Wait(
                        model.name(task.elementId(), locale),
                        task.who(),
                        task.due(),
                        Stream.ofNullable(task.due()).anyMatch(due -> due.isBefore(now))))
                .toList();
    }
}
