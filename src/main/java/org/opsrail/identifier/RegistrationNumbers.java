package org.opsrail.identifier;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers in the registers of companies, for the countries whose rules are published. */
final class RegistrationNumbers {

    /** By country; separators are gone unless the register needs them. */
    static final Map<String, List<Form>> FORMS = Map.ofEntries(
            entry("AT", List.of(Form.of("(FN)?\\d{1,6}[A-Z]", RegistrationArithmetic::austria))),
            entry(
                    "AU",
                    List.of(
                            Form.of("[1-9]\\d{10}", RegistrationArithmetic::australianBusiness),
                            Form.of("\\d{9}", RegistrationArithmetic::australianCompany))),
            entry("BE", List.of(Form.of("[01]\\d{9}", VatArithmetic::belgium))),
            entry("BG", List.of(Form.of("\\d{9}(\\d{4})?", n -> VatArithmetic.bulgarianCompany(n.substring(0, 9))))),
            entry("BR", List.of(Form.of("[0-9A-Z]{12}\\d{2}", RegistrationArithmetic::brazil))),
            entry("CA", List.of(Form.of("\\d{9}(R[CMPTZ]\\d{4})?", n -> CheckDigits.luhn(n.substring(0, 9))))),
            entry("CH", List.of(Form.of("CHE\\d{9}", n -> VatArithmetic.switzerland(n.substring(2))))),
            entry("CZ", List.of(Form.of("\\d{8}", VatArithmetic::czechCompany))),
            entry(
                    "DE",
                    List.of(Form.of(
                            "(?:[\\p{L} .,/()-]{2,60} )?(?:HRA|HRB|GNR|GSR|PR|VR) ?\\d{1,6}(?: ?[A-Z]{1,3})?"))),
            entry("DK", List.of(Form.of("[1-9]\\d{7}", VatArithmetic::denmark))),
            entry("EE", List.of(Form.of("[1789]\\d{7}", CheckDigits::mod11Twice))),
            entry("ES", VatNumbers.formsOf("ES")),
            entry("FI", VatNumbers.formsOf("FI")),
            entry(
                    "FR",
                    List.of(
                            Form.of("\\d{9}", CheckDigits::luhn),
                            Form.of("\\d{14}", RegistrationArithmetic::frenchPlace))),
            entry(
                    "GB",
                    List.of(Form.of(
                            "\\d{8}|(AC|CE|CS|FC|FE|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NV|NZ|OC|OE|PC|RC|RS|SA|SC|SE|SF"
                                    + "|SG|SI|SL|SO|SP|SR|SZ)\\d{6}|R\\d{7}"))),
            entry("HR", VatNumbers.formsOf("HR")),
            entry("HU", List.of(Form.of("(0[1-9]|1\\d|20)\\d{8}"))),
            entry("IE", List.of(Form.of("[1-9]\\d{3,6}"))),
            entry(
                    "IS",
                    List.of(Form.of("[4-7]\\d{8}[089]", n -> CheckDigits.divisible(n, 11, 3, 2, 7, 6, 5, 4, 3, 2, 1)))),
            entry("IT", List.of(Form.of("\\d{11}", VatArithmetic::italy), Form.of("[A-Z]{2}\\d{5,7}"))),
            entry("JP", List.of(Form.of("[1-9]\\d{12}", RegistrationArithmetic::japan))),
            entry("LT", List.of(Form.of("\\d{9}", CheckDigits::mod11Twice))),
            entry("LU", List.of(Form.of("[A-Z]\\d{1,6}"))),
            entry("LV", List.of(Form.of("[4-9]\\d{10}", VatArithmetic::latvianCompany))),
            entry("NL", List.of(Form.of("\\d{8}"))),
            entry("NO", List.of(Form.of("\\d{9}", VatArithmetic::norway))),
            entry(
                    "PL",
                    List.of(
                            Form.of("\\d{10}"),
                            Form.of("\\d{9}", RegistrationArithmetic::polishStatistics),
                            Form.of("\\d{14}", RegistrationArithmetic::polishPlace))),
            entry("PT", VatNumbers.formsOf("PT")),
            entry(
                    "RO",
                    List.of(
                            Form.of("[1-9]\\d{1,9}", VatArithmetic::romanianCompany),
                            Form.of("[JFC]\\d{1,2}/\\d{1,6}/(19|20)\\d{2}|[JFC](19|20)\\d{11}"))),
            entry("SE", List.of(Form.of("\\d{2}[2-9]\\d{7}", CheckDigits::luhn))),
            entry("SI", List.of(Form.of("\\d{7}(\\d{3})?", RegistrationArithmetic::slovenia))),
            entry("SK", List.of(Form.of("\\d{8}", VatArithmetic::czechCompany))),
            entry(
                    "US",
                    List.of(Form.of("(0[1-6]|1[0-6]|2[0-7]|3\\d|4[0-8]|5\\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\\d{7}"))));

    private RegistrationNumbers() {}

    /** A German number says little without its court, whose name has umlauts. */
    static boolean mayNameACourt(IdentifierType type, @Nullable String country) {
        return type == IdentifierType.REGISTRATION_NUMBER && "DE".equals(country);
    }

    static Verdict check(String country, Typed typed, Reasons reasons) {
        List<Form> forms = FORMS.get(country);
        if (forms == null) {
            return new Verdict.Unknown(typed.written());
        }
        String number = number(country, typed);
        String bare = number.startsWith(country) ? number.substring(country.length()) : number;
        return Stream.of(number, completed(country, bare))
                .filter(candidate -> Form.anyLooksLike(forms, candidate))
                .findFirst()
                .map(found -> Form.anyFits(forms, found) ? new Verdict.Valid(found) : reasons.checkDigits())
                .orElseGet(() -> reasons.wrongForm(country, number));
    }

    private static String number(String country, Typed typed) {
        return switch (country) {
            case "DE" -> GermanRegister.spelled(typed.written());
            case "RO" -> typed.unspaced();
            default -> typed.compact();
        };
    }

    private static String completed(String country, String number) {
        boolean shortened = country.equals("GB") && number.matches("\\d{6,7}");
        return shortened ? "0".repeat(8 - number.length()) + number : VatNumbers.completed(country, number);
    }
}
