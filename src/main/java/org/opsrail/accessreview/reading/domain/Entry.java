package org.opsrail.accessreview.reading.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One right as a system told it.
 *
 * @param account the system's own id of the account
 * @param name what its holder signs in with
 * @param personKey whom the system says it belongs to, empty when it does not say
 * @param employeeNumber whom the directory knows under that key, null for nobody
 * @param active whether the account works at all
 */
public record Entry(
        String account,
        String level,
        String name,
        String personKey,
        @Nullable String employeeNumber,
        boolean active,
        @Nullable LocalDate lastUsed) {}
