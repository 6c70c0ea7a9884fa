package org.opsrail.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one case, or several, took and cost.
 *
 * @param parts by role
 * @param measured how many tasks are done of which somebody's time is known
 * @param unmeasured how many are done without: their time and cost are missing here
 */
public record Cost(List<Part> parts, int measured, int unmeasured) {

    /**
     * @param role of the directory; empty for people who are not in it
     * @param euros at the rates of the days on which it was done
     */
    public record Part(String role, Duration time, BigDecimal euros) {}

    public Duration time() {
        return parts.stream().map(Part::time).reduce(Duration.ZERO, Duration::plus);
    }

    public BigDecimal euros() {
        return parts.stream().map(Part::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(
                Stream.concat(parts.stream(), other.parts.stream()).toList(),
                measured + other.measured,
                unmeasured + other.unmeasured);
    }
}
