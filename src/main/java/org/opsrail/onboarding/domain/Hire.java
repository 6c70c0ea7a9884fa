package org.opsrail.onboarding.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with the newcomer. Names and mail addresses are in the directory.
 *
 * @param manager employee number
 * @param buddy employee number, null until the manager names one
 * @param role key of a role in the directory; likewise {@code team} and {@code place}
 */
public record Hire(
        String employeeNumber,
        String manager,
        @Nullable String buddy,
        String role,
        String team,
        String place,
        LocalDate startDate,
        String contractType) {}
