package org.opsrail.duediligence.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer before anything is checked.
 *
 * @param country of its seat, ISO 3166-1 alpha-2
 * @param legalForm one of the settings' legal forms; null where nobody has told it yet
 * @param expectedVolume euros per year
 * @param dealValue euros
 * @param salesperson employee number
 */
public record Company(
        String legalName,
        String country,
        @Nullable String legalForm,
        @Nullable String registrationNumber,
        @Nullable String vat,
        @Nullable String lei,
        @Nullable String iban,
        @Nullable String bic,
        String businessLine,
        String channel,
        long expectedVolume,
        long dealValue,
        String salesperson) {}
