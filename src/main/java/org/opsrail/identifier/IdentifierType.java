package org.opsrail.identifier;

import java.util.Locale;

/** What an identifier is of, and who rules its form. */
public enum IdentifierType {
    /** Legal entity identifier, ISO 17442. */
    LEI,
    /** Value added tax number of the European Union, the United Kingdom, Switzerland or Norway. */
    VAT,
    /** International bank account number, ISO 13616. */
    IBAN,
    /** Business identifier code, ISO 9362. */
    BIC,
    /** Number in a country's register of companies. */
    REGISTRATION_NUMBER;

    /** As a column of a table would be named. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
