package org.opsrail.identifier;

import java.util.List;
import org.opsrail.tabular.Reason;

/** Says which rule of that kind of identifier fails. */
record Reasons(IdentifierType type) {

    Verdict missing() {
        return because("identifier.missing");
    }

    Verdict tooLong(int most) {
        return because("identifier.too-long", Integer.toString(most));
    }

    Verdict foreignCharacter(int character) {
        return because(
                "identifier.foreign-character",
                Character.isLetterOrDigit(character) ? Character.toString(character) : "U+%04X".formatted(character));
    }

    Verdict countryMissing() {
        return because("identifier.country-missing");
    }

    Verdict notACountry(String code) {
        return because("identifier.not-a-country", code);
    }

    /** @param form names the form that was expected: a country's code, or nothing where there is but one */
    Verdict wrongForm(String form, String typed) {
        String key = "identifier.form." + type.column() + (form.isEmpty() ? "" : "." + form);
        return because(key, typed, Integer.toString(typed.length()));
    }

    Verdict wrongLength(String country, int expected, int actual) {
        return because(
                "identifier.length." + type.column(), country, Integer.toString(expected), Integer.toString(actual));
    }

    Verdict checkDigits() {
        return because("identifier.check-digits");
    }

    private Verdict because(String key, String... arguments) {
        return new Verdict.Invalid(new Reason(type.column(), key, List.of(arguments)));
    }
}
