package org.opsrail.identifier;

/** The arithmetic that countries share; the text is digits only unless said otherwise. */
final class CheckDigits {

    private CheckDigits() {}

    /** Sum of the first digits, each times its weight. */
    static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    static boolean divisible(String digits, int modulus, int... weights) {
        return Math.floorMod(sum(digits, weights), modulus) == 0;
    }

    /** ISO/IEC 7812-1 annex B: every second digit from the right is doubled and its digits added up. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) % 2 == 0 ? doubled(at(digits, i)) : at(digits, i);
        }
        return sum % 10 == 0;
    }

    static int doubled(int digit) {
        return digit / 5 + 2 * digit % 10;
    }

    /** ISO 7064 MOD 97-10 over digits and capital letters, which count 10 to 35. */
    static boolean mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /** ISO 7064 MOD 11,10. */
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + at(digits, i)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + last(digits)) % 10 == 1;
    }

    /** Weights 1, 2, …, 9, 1, … modulo 11; where that leaves 10, once more with 3, 4, …, 9, 1, …. */
    static boolean mod11Twice(String digits) {
        int rest = running(digits, 0) % 11;
        return (rest == 10 ? running(digits, 2) % 11 % 10 : rest) == last(digits);
    }

    private static int running(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += at(digits, i) * (1 + (i + shift) % 9);
        }
        return sum;
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    static int last(String digits) {
        return at(digits, digits.length() - 1);
    }

    /** Of up to ten digits. */
    static long number(String digits) {
        return Long.parseLong(digits);
    }
}
