package org.opsrail.cost.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What an hour of somebody's work costs. */
public interface HourlyRates {

    /**
     * @param role of the directory; empty for people who are not in it
     * @return euros; empty when no rule fits
     */
    Optional<BigDecimal> of(String role, LocalDate day);
}
