package org.opsrail.task.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * How much of the time counts in which somebody had a task in hand without a pause. It counts in working hours, or as it
 * is when it lies wholly outside of them; up to the same hour of the next working day, and never more than a working
 * day's hours. Whoever has several tasks in hand at once works on them in equal parts.
 */
@Component
class WorkRule {

    private final WorkingCalendar calendar;

    WorkRule(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    record Span(Instant from, Instant to) {

        private boolean covers(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /**
     * @param all the person's spans at that time, this one among them
     * @param place where the person works; null when nobody knows, then every hour is one of work
     */
    Duration counted(Span span, Collection<Span> all, @Nullable String place) {
        Span counting = limited(span, place);
        List<Span> inHand = all.stream().map(other -> limited(other, place)).toList();
        Duration time = shared(counting, inHand, measure(counting, place));
        return time.compareTo(calendar.workingDay()) > 0 ? calendar.workingDay() : time;
    }

    private Span limited(Span span, @Nullable String place) {
        Instant limit = place == null
                ? span.from().plus(calendar.workingDay())
                : calendar.dueAfterWorkingDays(span.from(), 1, place);
        return limit.isBefore(span.to()) ? new Span(span.from(), limit) : span;
    }

    private BiFunction<Instant, Instant, Duration> measure(Span span, @Nullable String place) {
        return place == null || calendar.worked(span.from(), span.to(), place).isZero()
                ? Duration::between
                : (from, to) -> calendar.worked(from, to, place);
    }

    private static Duration shared(Span span, List<Span> inHand, BiFunction<Instant, Instant, Duration> measure) {
        TreeSet<Instant> changes = new TreeSet<>(List.of(span.from(), span.to()));
        inHand.forEach(other -> changes.addAll(List.of(other.from(), other.to())));
        Duration sum = Duration.ZERO;
        Iterator<Instant> each =
                changes.subSet(span.from(), true, span.to(), true).iterator();
        Instant from = each.next();
        while (each.hasNext()) {
            Instant since = from;
            from = each.next();
            long tasks = inHand.stream().filter(other -> other.covers(since)).count();
            sum = sum.plus(measure.apply(since, from).dividedBy(Math.max(1, tasks)));
        }
        return sum;
    }
}
