package org.opsrail.identifier;

import static org.opsrail.identifier.CheckDigits.at;
import static org.opsrail.identifier.CheckDigits.last;
import static org.opsrail.identifier.CheckDigits.luhn;
import static org.opsrail.identifier.CheckDigits.number;
import static org.opsrail.identifier.CheckDigits.sum;

/** Check digits of registers that are no tax numbers; each takes a number of the shape in {@link RegistrationNumbers}. */
final class RegistrationArithmetic {

    private static final String AUSTRIAN = "ABDFGHIKMPSTVWXYZ";
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    private RegistrationArithmetic() {}

    static boolean austria(String number) {
        String digits = number.substring(number.startsWith("FN") ? 2 : 0, number.length() - 1);
        String filled = "0".repeat(6 - digits.length()) + digits;
        return AUSTRIAN.charAt(sum(filled, 6, 4, 14, 15, 10, 1) % 17) == number.charAt(number.length() - 1);
    }

    /** ABN: one less in the first digit, then modulo 89. */
    static boolean australianBusiness(String number) {
        return (sum(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
    }

    /** ACN. */
    static boolean australianCompany(String number) {
        return CheckDigits.divisible(number, 10, 8, 7, 6, 5, 4, 3, 2, 1, 1);
    }

    /** CNPJ, with letters since July 2026: a character counts its code less 48. */
    static boolean brazil(String number) {
        return brazilianDigit(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
                && brazilianDigit(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2);
    }

    private static boolean brazilianDigit(String number, int... weights) {
        int rest = sum(number, weights) % 11;
        return (rest < 2 ? 0 : 11 - rest) == at(number, weights.length);
    }

    /** SIRET; La Poste's many places ran out of Luhn numbers, theirs add up to a multiple of five. */
    static boolean frenchPlace(String number) {
        if (!luhn(number.substring(0, 9))) {
            return false;
        }
        boolean laPoste = number.startsWith(LA_POSTE) && !number.equals(LA_POSTE_HEAD_OFFICE);
        return laPoste ? number.chars().map(c -> c - '0').sum() % 5 == 0 : luhn(number);
    }

    /** The check digit stands first. */
    static boolean japan(String number) {
        return 9 - sum(number.substring(1), 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1) % 9 == at(number, 0);
    }

    /** REGON of a company. */
    static boolean polishStatistics(String number) {
        return sum(number, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10 == at(number, 8);
    }

    /** REGON of one of its places. */
    static boolean polishPlace(String number) {
        return polishStatistics(number) && sum(number, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8) % 11 % 10 == last(number);
    }

    static boolean slovenia(String number) {
        int rest = Math.floorMod(-sum(number, 7, 6, 5, 4, 3, 2), 11);
        return number(number.substring(6, 7)) == rest % 10 && rest != 0;
    }
}
