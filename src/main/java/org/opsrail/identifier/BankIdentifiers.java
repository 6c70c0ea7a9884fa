package org.opsrail.identifier;

import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanFormatException.IbanFormatViolation;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/** Accounts and banks, by iban4j. */
final class BankIdentifiers {

    private static final int BEFORE_THE_ACCOUNT = 4;

    private BankIdentifiers() {}

    static Verdict iban(String number, Reasons reasons) {
        if (!number.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{1,30}")) {
            return reasons.wrongForm("", number);
        }
        try {
            IbanUtil.validate(number);
            return new Verdict.Valid(number);
        } catch (InvalidCheckDigitException e) {
            return reasons.checkDigits();
        } catch (UnsupportedCountryException e) {
            return ofAnotherCountry(number, reasons);
        } catch (IbanFormatException e) {
            return misshapen(number, e, reasons);
        }
    }

    /** Its structure is not known here, but the check digits are the same everywhere. */
    private static Verdict ofAnotherCountry(String number, Reasons reasons) {
        String turned = number.substring(BEFORE_THE_ACCOUNT) + number.substring(0, BEFORE_THE_ACCOUNT);
        return CheckDigits.mod97(turned) ? new Verdict.Unknown(number) : reasons.checkDigits();
    }

    private static Verdict misshapen(String number, IbanFormatException e, Reasons reasons) {
        String country = number.substring(0, 2);
        if (e.getFormatViolation() == IbanFormatViolation.COUNTRY_CODE_EXISTS) {
            return reasons.notACountry(country);
        }
        return e.getFormatViolation() == IbanFormatViolation.BBAN_LENGTH && e.getExpected() instanceof Integer expected
                ? reasons.wrongLength(country, expected + BEFORE_THE_ACCOUNT, number.length())
                : reasons.wrongForm("", number);
    }

    static Verdict bic(String code, Reasons reasons) {
        try {
            BicUtil.validate(code);
            return new Verdict.Valid(code);
        } catch (UnsupportedCountryException e) {
            return reasons.notACountry(code.substring(4, 6));
        } catch (BicFormatException e) {
            return reasons.wrongForm("", code);
        }
    }
}
