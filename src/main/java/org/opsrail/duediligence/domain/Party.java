package org.opsrail.duediligence.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whoever owns or leads a customer, or a company between them.
 *
 * @param number within the customer's file, from 1
 * @param country ISO 3166-1 alpha-2
 */
public record Party(
        int number,
        Kind kind,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        boolean director) {

    public enum Kind {
        PERSON,
        COMPANY
    }
}
