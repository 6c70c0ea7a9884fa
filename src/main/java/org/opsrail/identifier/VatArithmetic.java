package org.opsrail.identifier;

import static org.opsrail.identifier.CheckDigits.at;
import static org.opsrail.identifier.CheckDigits.divisible;
import static org.opsrail.identifier.CheckDigits.doubled;
import static org.opsrail.identifier.CheckDigits.last;
import static org.opsrail.identifier.CheckDigits.luhn;
import static org.opsrail.identifier.CheckDigits.mod97;
import static org.opsrail.identifier.CheckDigits.number;
import static org.opsrail.identifier.CheckDigits.sum;

import java.util.List;

/** The check digits of each country's tax numbers; each method takes a number of the shape in {@link VatNumbers}. */
final class VatArithmetic {

    /** The three digits of a department stay below 500, those of a health authority don't. */
    static final List<Form> BRITISH = List.of(
            Form.of("\\d{9}(\\d{3})?", VatArithmetic::britain),
            Form.of("GD[0-4]\\d{2}|HA[5-9]\\d{2}"),
            Form.of("(GD8888[0-4]|HA8888[5-9])\\d{4}", VatArithmetic::britishOffice));

    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private VatArithmetic() {}

    static boolean austria(String number) {
        int sum = 4 + last(number);
        for (int i = 1; i < number.length() - 1; i++) {
            sum += i % 2 == 0 ? doubled(at(number, i)) : at(number, i);
        }
        return sum % 10 == 0;
    }

    static boolean belgium(String number) {
        return 97 - number(number.substring(0, 8)) % 97 == number(number.substring(8));
    }

    static boolean bulgarianCompany(String number) {
        int rest = sum(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        return (rest == 10 ? sum(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : rest) == last(number);
    }

    /** A citizen, a foreigner or another taxpayer. */
    static boolean bulgarianPerson(String number) {
        return sum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(number)
                || sum(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(number)
                || divisible(number, 11, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
    }

    static boolean switzerland(String number) {
        return divisible(number.substring(1, 10), 11, 5, 4, 3, 2, 7, 6, 5, 4, 1);
    }

    static boolean cyprus(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[at(number, i)] : at(number, i);
        }
        return 'A' + sum % 26 == number.charAt(8);
    }

    static boolean czechCompany(String number) {
        int check = Math.floorMod(-sum(number, 8, 7, 6, 5, 4, 3, 2), 11);
        return (check == 0 ? 1 : check % 10) == last(number);
    }

    static boolean czechOther(String number) {
        int rest = sum(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
        return Math.floorMod(8 - Math.floorMod(10 - rest, 11), 10) == last(number);
    }

    /** Issued since 1954; before, birth numbers had nine digits and no check digit. */
    static boolean czechPerson(String number) {
        return number(number.substring(0, 9)) % 11 % 10 == last(number);
    }

    static boolean denmark(String number) {
        return divisible(number, 11, 2, 7, 6, 5, 4, 3, 2, 1);
    }

    static boolean estonia(String number) {
        return divisible(number, 10, 3, 7, 1, 3, 7, 1, 3, 7, 1);
    }

    static boolean greece(String number) {
        return sum(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(number);
    }

    /** The check is a digit, or the letter that stands for it. */
    static boolean spanishCompany(String number) {
        char check = number.charAt(8);
        int digit = check == 'J' ? 0 : check >= 'A' ? check - 'A' + 1 : check - '0';
        return luhn(number.substring(1, 8) + digit);
    }

    static boolean spanishPerson(String number) {
        char first = number.charAt(0);
        String digits =
                (Character.isDigit(first) ? first : "KLMXYZ".indexOf(first) < 4 ? '0' : first == 'Y' ? '1' : '2')
                        + number.substring(1, 8);
        return SPANISH.charAt((int) (number(digits) % 23)) == number.charAt(8);
    }

    static boolean finland(String number) {
        return divisible(number, 11, 7, 9, 10, 5, 8, 4, 2, 1);
    }

    /** Monaco's numbers begin with 000 after the key and are no SIREN. */
    static boolean france(String number) {
        String siren = number.substring(2);
        if (!siren.startsWith("000") && !luhn(siren)) {
            return false;
        }
        int first = FRENCH.indexOf(number.charAt(0));
        int second = FRENCH.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return (number(siren) * 100 + 12) % 97 == 10L * first + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (number(siren) + 1 + key / 11) % 11 == key % 11;
    }

    /** Modulo 97 as of old; numbers from 100 on may be of the series 9755, which is off by 55. */
    private static boolean britain(String number) {
        int rest = sum(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return rest == 0 || (rest == 42 && number.charAt(0) != '0');
    }

    private static boolean britishOffice(String number) {
        return number(number.substring(6, 9)) % 97 == number(number.substring(9));
    }

    static boolean hungary(String number) {
        return divisible(number, 10, 9, 7, 3, 1, 9, 7, 3, 1);
    }

    static boolean ireland(String number) {
        int second = number.length() > 8 ? IRISH.indexOf(number.charAt(8)) : 0;
        return IRISH.charAt((sum(number, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23) == number.charAt(7);
    }

    static boolean irelandBefore2013(String number) {
        return ireland("0" + number.substring(2, 7) + number.charAt(0) + number.charAt(7));
    }

    /** The digits before the last name the tax office. */
    static boolean italy(String number) {
        int office = (int) number(number.substring(7, 10));
        boolean known =
                (office >= 1 && office <= 100) || List.of(120, 121, 888, 999).contains(office);
        return known && !number.startsWith("0000000") && luhn(number);
    }

    static boolean luxembourg(String number) {
        return number(number.substring(0, 6)) % 89 == number(number.substring(6));
    }

    static boolean latvianCompany(String number) {
        return sum(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
    }

    static boolean latvianPerson(String number) {
        return (1 + sum(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == last(number);
    }

    static boolean malta(String number) {
        return divisible(number, 37, 3, 4, 6, 7, 8, 9, 10, 1);
    }

    /** Sole traders' numbers are checked as a whole since 2020, the others in their first nine digits. */
    static boolean netherlands(String number) {
        return divisible(number, 11, 9, 8, 7, 6, 5, 4, 3, 2, -1) || mod97("NL" + number);
    }

    static boolean norway(String number) {
        return divisible(number, 11, 3, 2, 7, 6, 5, 4, 3, 2, 1);
    }

    static boolean poland(String number) {
        return divisible(number, 11, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1);
    }

    static boolean portugal(String number) {
        return Math.floorMod(-sum(number, 9, 8, 7, 6, 5, 4, 3, 2), 11) % 10 == last(number);
    }

    static boolean romanianCompany(String number) {
        String filled = "0".repeat(10 - number.length()) + number;
        return 10 * sum(filled, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == last(number);
    }

    static boolean romanianPerson(String number) {
        int rest = sum(number, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        return (rest == 10 ? 1 : rest) == last(number);
    }

    static boolean sweden(String number) {
        return luhn(number.substring(0, 10));
    }

    static boolean slovenia(String number) {
        int check = 11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 10 == last(number) && check != 11;
    }
}
