package org.opsrail.identifier;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks identifiers by their form and check digits, offline. */
public final class Identifiers {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Identifiers() {}

    /**
     * Spaces, dots, dashes and lower case don't matter; anything else than Latin letters and digits is refused.
     *
     * @param country ISO 3166-1 alpha-2 (also EL, UK and XI, as tax offices write); needed for
     *     {@link IdentifierType#REGISTRATION_NUMBER}, and for {@link IdentifierType#VAT} where the number has no prefix
     */
    public static Verdict check(IdentifierType type, @Nullable String country, String value) {
        Reasons reasons = new Reasons(type);
        if (value.length() > Typed.LONGEST) {
            return reasons.tooLong(Typed.LONGEST);
        }
        String place = country == null || country.isBlank() ? null : iso(country);
        if (place != null && !COUNTRIES.contains(place) && !place.equals("XI")) {
            return reasons.notACountry(place.length() > 2 ? place.substring(0, 2) + "…" : place);
        }
        Typed typed = Typed.of(value);
        OptionalInt foreign = typed.foreignCharacter(RegistrationNumbers.mayNameACourt(type, place));
        if (foreign.isPresent()) {
            return reasons.foreignCharacter(foreign.getAsInt());
        }
        return typed.compact().isEmpty() ? reasons.missing() : check(type, place, typed, reasons);
    }

    private static Verdict check(IdentifierType type, @Nullable String country, Typed typed, Reasons reasons) {
        return switch (type) {
            case LEI -> lei(typed.compact(), reasons);
            case VAT -> VatNumbers.check(country, typed.compact(), reasons);
            case IBAN -> BankIdentifiers.iban(typed.compact(), reasons);
            case BIC -> BankIdentifiers.bic(typed.compact(), reasons);
            case REGISTRATION_NUMBER ->
                country == null ? reasons.countryMissing() : RegistrationNumbers.check(country, typed, reasons);
        };
    }

    /** ISO 17442-1: eighteen characters and two check digits. */
    private static Verdict lei(String number, Reasons reasons) {
        if (!number.matches("[0-9A-Z]{18}[0-9]{2}")) {
            return reasons.wrongForm("", number);
        }
        return CheckDigits.mod97(number) ? new Verdict.Valid(number) : reasons.checkDigits();
    }

    private static String iso(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> code;
        };
    }
}
